package io.kpihealth.scoringclient;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The score of a value: the piecewise-linear, monotone function through the six bounds of a range. */
public final class BandScore {
    private static final double[] RISING = {0, 33, 34, 66, 67, 100};
    private static final double[] FALLING = {100, 67, 66, 34, 33, 0};

    /** An open band is read as this many risk-band widths: else every value in it would score nearly the same. */
    private static final double OPEN_BAND_WIDTHS = 2;

    private final Bounds bounds;
    private final double[] values;
    private final double[] scores;

    private BandScore(Bounds bounds) {
        this.bounds = bounds;
        this.values = points(bounds.edges());
        this.scores = bounds.higherIsBetter() ? RISING : FALLING;
    }

    /** @throws IllegalArgumentException when the bounds break a rule: such a range must never have been stored */
    public static BandScore of(Bounds bounds) {
        List<Bounds.Problem> problems = bounds.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("not a range: " + problems);
        }
        return new BandScore(bounds);
    }

    public Bounds bounds() {
        return bounds;
    }

    /** The unrounded score, 0 to 100: what the chain KPI, category, account, tenant is computed on. */
    public double exact(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("not a number");
        }
        int last = values.length - 1;
        if (value < values[0]) {
            return scores[0] > scores[last] ? 100 : 0;
        }
        if (value > values[last]) {
            return scores[0] > scores[last] ? 0 : 100;
        }
        int above = 0;
        while (values[above] < value) {
            above++;
        }
        return values[above] == value ? bestAt(above) : between(above, value);
    }

    /** The score as it is shown: rounded once. */
    public double score(double value) {
        return Rounding.two(exact(value));
    }

    public Status status(double value) {
        return Status.ofScore(score(value));
    }

    /** On an edge that bands share the better one owns it; a band of width 0 gives its better end. */
    private double bestAt(int first) {
        double best = scores[first];
        for (int i = first + 1; i < values.length && values[i] == values[first]; i++) {
            best = Math.max(best, scores[i]);
        }
        return best;
    }

    private double between(int above, double value) {
        double from = scores[above - 1];
        double to = scores[above];
        double share = (value - values[above - 1]) / (values[above] - values[above - 1]);
        return Math.clamp(from + share * (to - from), Math.min(from, to), Math.max(from, to));
    }

    private static double[] points(Bounds.Edges edges) {
        BigDecimal reach = edges.riskMax().subtract(edges.riskMin()).multiply(BigDecimal.valueOf(OPEN_BAND_WIDTHS));
        BigDecimal start = edges.lowest() == null ? edges.afterLowest().subtract(reach) : edges.lowest();
        BigDecimal end = edges.highest() == null ? edges.beforeHighest().add(reach) : edges.highest();
        return new double[] {
            start.doubleValue(),
            edges.afterLowest().doubleValue(),
            edges.riskMin().doubleValue(),
            edges.riskMax().doubleValue(),
            edges.beforeHighest().doubleValue(),
            end.doubleValue()
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BandScore that && bounds.equals(that.bounds);
    }

    @Override
    public int hashCode() {
        return bounds.hashCode();
    }

    @Override
    public String toString() {
        return "BandScore" + Arrays.toString(values);
    }
}
