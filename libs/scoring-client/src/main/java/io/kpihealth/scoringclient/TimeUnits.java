package io.kpihealth.scoringclient;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Units of time by every spelling that files use, and conversion between them: a month is 30 days, a year 365. */
public final class TimeUnits {
    private static final Map<String, String> CANONICAL = new HashMap<>();
    private static final Map<String, BigDecimal> MILLISECONDS = new HashMap<>();

    static {
        unit(1, "milliseconds", "millisecond", "ms", "msec", "msecs");
        unit(1_000, "seconds", "second", "s", "sec", "secs");
        unit(60_000, "minutes", "minute", "min", "mins");
        unit(3_600_000, "hours", "hour", "h", "hr", "hrs");
        unit(86_400_000, "days", "day", "d");
        unit(7 * 86_400_000L, "weeks", "week", "w", "wk", "wks");
        unit(30 * 86_400_000L, "months", "month", "mo", "mos");
        unit(365 * 86_400_000L, "years", "year", "y", "yr", "yrs");
    }

    private TimeUnits() {}

    /** The unit's full name in the plural, as shipped ranges write it; none when the text is no unit of time. */
    public static Optional<String> canonical(String unit) {
        return Optional.ofNullable(CANONICAL.get(Folding.fold(unit)));
    }

    /**
     * The same duration in another unit: 27 hours in days is 1.125.
     *
     * @throws IllegalArgumentException when either is not a unit of time
     */
    public static BigDecimal convert(BigDecimal value, String from, String to) {
        return value.multiply(milliseconds(from)).divide(milliseconds(to), MathContext.DECIMAL64);
    }

    private static BigDecimal milliseconds(String unit) {
        BigDecimal found = canonical(unit).map(MILLISECONDS::get).orElse(null);
        if (found == null) {
            throw new IllegalArgumentException("not a unit of time");
        }
        return found;
    }

    private static void unit(long milliseconds, String name, String... spellings) {
        MILLISECONDS.put(name, BigDecimal.valueOf(milliseconds));
        CANONICAL.put(name, name);
        for (String spelling : spellings) {
            CANONICAL.put(spelling, name);
        }
    }
}
