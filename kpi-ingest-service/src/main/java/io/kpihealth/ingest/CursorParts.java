package io.kpihealth.ingest;

import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** Typed parts of a cursor; what does not fit is not a cursor that a list gave. */
public final class CursorParts {
    private CursorParts() {}

    public static UUID uuid(String part) {
        return read(part, UUID::fromString);
    }

    public static Instant instant(String part) {
        return read(part, Instant::parse);
    }

    public static int number(String part) {
        return read(part, Integer::parseUnsignedInt);
    }

    private static <T> T read(String part, Function<String, T> type) {
        try {
            return type.apply(part);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "The cursor is not one that this list gave.")
                    .with("cursor", "malformed");
        }
    }
}
