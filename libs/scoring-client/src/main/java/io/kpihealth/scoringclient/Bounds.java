package io.kpihealth.scoringclient;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The six bounds of a range and the direction that orders them. Null is an open bound, allowed for the two outermost
 * only. Bounds are normalised on the way in, so equal numbers make equal ranges whatever their scale.
 */
public record Bounds(
        boolean higherIsBetter,
        @Nullable BigDecimal criticalMin,
        @Nullable BigDecimal criticalMax,
        @Nullable BigDecimal riskMin,
        @Nullable BigDecimal riskMax,
        @Nullable BigDecimal healthyMin,
        @Nullable BigDecimal healthyMax) {

    private static final int MAX_DECIMALS = 4;
    private static final int MAX_INTEGER_DIGITS = 14;

    /** A broken rule, named by the field a person has to change. */
    public record Problem(String field, String message) {}

    /** The bounds by size; only the outermost can be open. */
    public record Edges(
            @Nullable BigDecimal lowest,
            BigDecimal afterLowest,
            BigDecimal riskMin,
            BigDecimal riskMax,
            BigDecimal beforeHighest,
            @Nullable BigDecimal highest) {}

    private record Named(String field, @Nullable BigDecimal value) {}

    private record Band(Named min, Named max) {}

    public Bounds {
        criticalMin = plain(criticalMin);
        criticalMax = plain(criticalMax);
        riskMin = plain(riskMin);
        riskMax = plain(riskMax);
        healthyMin = plain(healthyMin);
        healthyMax = plain(healthyMax);
    }

    /** Every broken rule; empty when the bounds make a range. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        List<Band> bands = ascending();
        Named lowest = bands.getFirst().min();
        Named highest = bands.getLast().max();
        for (Band band : bands) {
            for (Named bound : List.of(band.min(), band.max())) {
                checkAlone(bound, bound.equals(lowest) || bound.equals(highest), problems);
            }
            checkOrder(band.min(), band.max(), problems);
        }
        for (int i = 1; i < bands.size(); i++) {
            checkOrder(bands.get(i - 1).max(), bands.get(i).min(), problems);
        }
        if (riskMin != null && riskMax != null && riskMin.compareTo(riskMax) == 0) {
            for (Named outer : List.of(lowest, highest)) {
                if (outer.value() == null) {
                    problems.add(new Problem(outer.field(), "can only be open when the risk band is wider than 0"));
                }
            }
        }
        return List.copyOf(problems);
    }

    /** Whether a value lies beyond an outer bound that is not open: it is scored and clamped, and flagged. */
    public boolean outside(double value) {
        List<Band> bands = ascending();
        BigDecimal lowest = bands.getFirst().min().value();
        BigDecimal highest = bands.getLast().max().value();
        return (lowest != null && value < lowest.doubleValue()) || (highest != null && value > highest.doubleValue());
    }

    /** @throws NullPointerException when the bounds have {@link #problems} */
    public Edges edges() {
        List<Band> bands = ascending();
        Band lowest = bands.getFirst();
        Band highest = bands.getLast();
        return new Edges(
                lowest.min().value(),
                Objects.requireNonNull(lowest.max().value()),
                Objects.requireNonNull(riskMin),
                Objects.requireNonNull(riskMax),
                Objects.requireNonNull(highest.min().value()),
                highest.max().value());
    }

    private List<Band> ascending() {
        Band critical = new Band(new Named("critical_min", criticalMin), new Named("critical_max", criticalMax));
        Band risk = new Band(new Named("risk_min", riskMin), new Named("risk_max", riskMax));
        Band healthy = new Band(new Named("healthy_min", healthyMin), new Named("healthy_max", healthyMax));
        return higherIsBetter ? List.of(critical, risk, healthy) : List.of(healthy, risk, critical);
    }

    private static void checkAlone(Named bound, boolean outermost, List<Problem> problems) {
        BigDecimal value = bound.value();
        if (value == null) {
            if (!outermost) {
                problems.add(new Problem(bound.field(), "is required: only the two outermost bounds may be open"));
            }
        } else if (value.scale() > MAX_DECIMALS) {
            problems.add(new Problem(bound.field(), "must have at most 4 decimals"));
        } else if (integerDigits(value) > MAX_INTEGER_DIGITS) {
            problems.add(new Problem(bound.field(), "must have at most 14 digits before the decimal point"));
        }
    }

    private static void checkOrder(Named lower, Named upper, List<Problem> problems) {
        if (lower.value() != null && upper.value() != null && lower.value().compareTo(upper.value()) > 0) {
            problems.add(new Problem(upper.field(), "must not be below " + lower.field()));
        }
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        // A number such as 1e999999999 is refused later; written out it would fill the memory.
        return stripped.scale() < 0 && integerDigits(stripped) <= MAX_INTEGER_DIGITS ? stripped.setScale(0) : stripped;
    }

    private static long integerDigits(BigDecimal value) {
        return (long) value.precision() - value.scale();
    }
}
