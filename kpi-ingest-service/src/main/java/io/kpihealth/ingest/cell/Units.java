package io.kpihealth.ingest.cell;

import io.kpihealth.scoringclient.Bounds;
import io.kpihealth.scoringclient.TimeUnits;
import io.kpihealth.scoringclient.UnitKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which units fit which KPIs. Times are converted, money never is. */
public final class Units {
    private static final String SCORE = "score";
    private static final String HOURS = "hours";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String currency;

    /** @param currency ISO code of the tenant's currency, which a {@code $} in a KPI's unit stands for */
    public Units(String currency) {
        this.currency = currency;
    }

    /**
     * What a value may be compared with.
     *
     * @param unit null when nobody has said it yet: everything fits
     * @param bounds null when the KPI has no range, or when clamping is not asked for
     */
    public record Measure(
            @Nullable String unit,
            @Nullable BigDecimal scaleMin,
            @Nullable BigDecimal scaleMax,
            @Nullable Bounds bounds) {
        public static final Measure UNKNOWN = new Measure(null, null, null, null);

        boolean isScore() {
            return SCORE.equals(unit);
        }
    }

    public Fit fit(ParsedCell.Value value, Measure measure) {
        String unit = measure.unit();
        if (unit == null || unit.isBlank()) {
            return asRead(Fit.Outcome.FITS, value);
        }
        BigDecimal number = converted(value, unit, measure);
        if (number == null) {
            return asRead(Fit.Outcome.UNIT_MISMATCH, value);
        }
        return new Fit(outcome(number, measure), number, unit, value.kind());
    }

    private static Fit asRead(Fit.Outcome outcome, ParsedCell.Value value) {
        if (value.kind() == UnitKind.TIME) {
            BigDecimal hours = TimeUnits.convert(value.number(), value.unit(), HOURS);
            return new Fit(outcome, hours, HOURS, UnitKind.TIME);
        }
        return new Fit(outcome, value.number(), value.unit(), value.kind());
    }

    /** The number in the KPI's unit; null when the kinds do not agree. */
    private @Nullable BigDecimal converted(ParsedCell.Value value, String unit, Measure measure) {
        if (value.kind() == UnitKind.NUMBER) {
            return value.number();
        }
        return switch (UnitKind.of(unit)) {
            case TIME -> value.kind() == UnitKind.TIME ? TimeUnits.convert(value.number(), value.unit(), unit) : null;
            case MONEY -> {
                boolean same = value.kind() == UnitKind.MONEY
                        && Currencies.same(value.unit(), Currencies.ofUnit(unit, currency));
                yield same ? value.number() : null;
            }
            case PERCENT -> value.kind() == UnitKind.PERCENT ? value.number() : null;
            case RATIO ->
                switch (value.kind()) {
                    case RATIO -> value.number();
                    case PERCENT -> value.number().divide(HUNDRED);
                    case NUMBER, MONEY, TIME, FRACTION -> null;
                };
            case NUMBER, FRACTION -> measure.isScore() ? ofScore(value, measure) : null;
        };
    }

    private static @Nullable BigDecimal ofScore(ParsedCell.Value value, Measure measure) {
        BigDecimal min = measure.scaleMin();
        BigDecimal max = measure.scaleMax();
        if (min == null || max == null) {
            return null;
        }
        boolean percent = value.kind() == UnitKind.PERCENT && min.signum() == 0 && max.compareTo(HUNDRED) == 0;
        boolean outOfMax = value.kind() == UnitKind.FRACTION
                && max.compareTo(new BigDecimal(value.unit().substring(1))) == 0;
        return percent || outOfMax ? value.number() : null;
    }

    private static Fit.Outcome outcome(BigDecimal number, Measure measure) {
        BigDecimal min = measure.scaleMin();
        BigDecimal max = measure.scaleMax();
        if (measure.isScore() && min != null && max != null) {
            boolean inside = number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
            return inside ? Fit.Outcome.FITS : Fit.Outcome.OUT_OF_SCALE;
        }
        Bounds bounds = measure.bounds();
        boolean outside = bounds != null && bounds.outside(number.doubleValue());
        return outside ? Fit.Outcome.CLAMPED : Fit.Outcome.FITS;
    }
}
