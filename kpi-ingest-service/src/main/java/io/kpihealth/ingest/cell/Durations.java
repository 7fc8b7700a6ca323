package io.kpihealth.ingest.cell;

import io.kpihealth.scoringclient.TimeUnits;
import io.kpihealth.scoringclient.UnitKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations of more than one number: {@code 1:30} and {@code 1 h 30 min}. */
final class Durations {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,5}):([0-5]\\d)(?::([0-5]\\d))?");
    private static final Pattern STEP = Pattern.compile("\\s*(\\d{1,9})\\s*([a-z]+)\\.?,?");
    private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);
    private static final List<String> DESCENDING =
            List.of("years", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds");

    private Durations() {}

    /** The duration, in hours when it is written like a clock, else in the last of its units. */
    static Optional<ParsedCell> read(String lower) {
        Matcher clock = CLOCK.matcher(lower);
        if (clock.matches()) {
            BigDecimal minutes =
                    new BigDecimal(clock.group(1)).multiply(SECONDS_A_MINUTE).add(new BigDecimal(clock.group(2)));
            String seconds = clock.group(3);
            BigDecimal all =
                    minutes.multiply(SECONDS_A_MINUTE).add(seconds == null ? BigDecimal.ZERO : new BigDecimal(seconds));
            return Optional.of(time(TimeUnits.convert(all, "seconds", "hours"), "hours"));
        }
        return Optional.ofNullable(steps(lower));
    }

    private static @Nullable ParsedCell steps(String lower) {
        Matcher step = STEP.matcher(lower);
        BigDecimal sum = BigDecimal.ZERO;
        String unit = null;
        int count = 0;
        int at = 0;
        while (at < lower.length()) {
            // Only for compound durations: there a lone m can be nothing but minutes.
            String name = step.find() && step.start() == at ? step.group(2) : "";
            String next =
                    name.equals("m") ? "minutes" : TimeUnits.canonical(name).orElse(null);
            boolean fits = next != null && (unit == null || DESCENDING.indexOf(next) > DESCENDING.indexOf(unit));
            if (!fits || next == null) {
                return null;
            }
            BigDecimal before = unit == null ? BigDecimal.ZERO : TimeUnits.convert(sum, unit, next);
            sum = before.add(new BigDecimal(step.group(1)));
            unit = next;
            count++;
            at = step.end();
        }
        return count < 2 || unit == null ? null : time(sum, unit);
    }

    static ParsedCell.Value time(BigDecimal number, String unit) {
        return new ParsedCell.Value(number, UnitKind.TIME, unit);
    }
}
