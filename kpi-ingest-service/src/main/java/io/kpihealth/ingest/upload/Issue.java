package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.layout.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something a person should know about a file, with the place where it stands. */
@Schema(
        name = "UploadIssue",
        description = "Something a person should know about a file, with the place where it stands.",
        requiredProperties = {"severity", "rule", "sheet", "cell", "raw", "message", "hint"})
record Issue(
        @Schema(
                description = "Errors hold up a commit, warnings and notes do not",
                enumeration = {ERROR, WARNING, NOTE})
        String severity,

        String rule,
        @Schema(nullable = true) @Nullable String sheet,

        @Schema(nullable = true, description = "Such as C7; null for the sheet or file as a whole") @Nullable
        String cell,

        @Schema(nullable = true, description = "What stands in the cell") @Nullable
        String raw,

        String message,
        @Schema(nullable = true) @Nullable String hint) {
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
