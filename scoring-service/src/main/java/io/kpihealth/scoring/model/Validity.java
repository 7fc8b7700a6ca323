package io.kpihealth.scoring.model;

import io.kpihealth.scoringclient.Folding;
import io.kpihealth.scoringclient.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** For how long a value counts after the period it was recorded for. */
enum Validity {
    FRESH,
    /** Scores too, but is flagged. */
    STALE,
    EXPIRED;

    private static final long UNLIMITED = Long.MAX_VALUE / 2;

    /** A value may come this many days after its period without being called stale. */
    private static final long GRACE_DAYS = 4;

    static Validity of(Period recorded, Period scored, @Nullable String frequency) {
        long age = ChronoUnit.DAYS.between(recorded.end(), scored.end());
        long valid = days(frequency, scored.grain());
        if (age <= valid) {
            return FRESH;
        }
        return age <= 2 * valid ? STALE : EXPIRED;
    }

    private static long days(@Nullable String frequency, Period.Grain grain) {
        long byFrequency = frequency == null
                ? 35
                : switch (Folding.fold(frequency)) {
                    case "daily" -> 3;
                    case "daily/weekly", "weekly" -> 10;
                    case "quarterly" -> 100;
                    case "per customer" -> UNLIMITED;
                    // monthly, per ticket, per interaction, and words that nobody has defined
                    default -> 35;
                };
        return Math.max(byFrequency, longest(grain) + GRACE_DAYS);
    }

    private static long longest(Period.Grain grain) {
        return switch (grain) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 31;
            case QUARTER -> 92;
        };
    }
}
