package io.kpihealth.ingest;

import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** Typed parts of a cursor; what does not fit is not a cursor that a list gave. */
public final class CursorParts {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private CursorParts() {}

    public static UUID uuid(String part) {
        return read(part, UUID::fromString);
    }

    public static Instant instant(String part) {
        return read(part, text -> within(Instant.parse(text)));
    }

    /** The database's times end sooner than Java's. */
    private static Instant within(Instant time) {
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new DateTimeException("no time of a row");
        }
        return time;
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
