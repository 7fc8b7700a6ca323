package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.layout.Problem;
import org.jspecify.annotations.Nullable;

/** Something a person should know about a file, with the place where it stands. */
record Issue(
        String severity,
        String rule,
        @Nullable String sheet,
        @Nullable String cell,
        @Nullable String raw,
        String message,
        @Nullable String hint) {
    static final String ERROR = "error";
    static final String WARNING = "warning";
    static final String NOTE = "note";

    static Issue from(Problem problem) {
        return new Issue(
                problem.severity().wire(),
                problem.rule(),
                problem.sheet(),
                problem.cell(),
                problem.raw(),
                problem.message(),
                problem.hint());
    }

    static Issue error(String rule, @Nullable String sheet, @Nullable String cell, String message, String hint) {
        return new Issue(ERROR, rule, sheet, cell, /* raw */ null, message, hint);
    }

    static Issue warning(String rule, @Nullable String sheet, @Nullable String cell, String message, String hint) {
        return new Issue(WARNING, rule, sheet, cell, /* raw */ null, message, hint);
    }
}
