package io.kpihealth.scoring;

import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code as_of}. */
public final class InstantParameter {
    // The first and the last year of four digits; the database knows fewer years than Java does.
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private InstantParameter() {}

    /**
     * The instant; null when it is left out.
     *
     * @throws ProblemException 400 when it is none of a year with four digits
     */
    public static @Nullable Instant of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text);
            if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
                return instant;
            }
        } catch (DateTimeException malformed) {
            throw malformed();
        }
        throw malformed();
    }

    private static ProblemException malformed() {
        return ProblemException.of(CommonProblem.BAD_REQUEST, "The instant is not understood.")
                .with("as_of", "must be an instant such as 2026-03-03T12:00:00Z");
    }
}
