package io.kpihealth.suite.demo;

import io.kpihealth.scoringclient.BandScore;
import io.kpihealth.scoringclient.Bounds;
import io.kpihealth.scoringclient.ShippedKpi;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values that have a wanted score under the shipped ranges. */
final class SampleValues {
    private static final int HALVINGS = 40;

    private SampleValues() {}

    /** Depends on the calendar month only, so that history loaded later goes on where it stopped. */
    static BigDecimal of(String tenant, SampleAccount account, ShippedKpi kpi, YearMonth month) {
        double character = SampleRandom.of(tenant, account.number(), kpi.kpi()).around(13);
        double category = SampleRandom.of(tenant, account.number(), String.valueOf(kpi.category()))
                .around(7);
        double chance = SampleRandom.of(tenant, account.number(), kpi.kpi(), month.toString())
                .around(2.5);
        double season = account.swing() * Math.sin((month.getMonthValue() + account.number()) * Math.PI / 6);
        double score = account.quality() + season + character + category + chance;
        return natural(kpi, Math.clamp(score, 3, 97));
    }

    /** As {@link #withScore}; but two flags of churn already start a playbook, and contented accounts raise none. */
    static BigDecimal natural(ShippedKpi kpi, double score) {
        if (kpi.kpi().equals("churn-risk-flags-triggered") && score >= 55) {
            return score >= 75 ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        return withScore(kpi, score);
    }

    /** The value whose score is nearest; the score is monotone, so halving finds it. */
    static BigDecimal withScore(ShippedKpi kpi, double wanted) {
        Bounds bounds = Objects.requireNonNull(kpi.bounds(), kpi.kpi());
        BandScore bands = BandScore.of(bounds);
        double low = lowest(bounds);
        double high = highest(bounds);
        int decimals = kpi.unit().equals("count") ? 0 : decimals(high - low);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (bands.exact(middle) < wanted == bounds.higherIsBetter()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return onScale(kpi, BigDecimal.valueOf((low + high) / 2).setScale(decimals, RoundingMode.HALF_UP));
    }

    private static double lowest(Bounds bounds) {
        BigDecimal outer = bounds.higherIsBetter() ? bounds.criticalMin() : bounds.healthyMin();
        BigDecimal inner = bounds.higherIsBetter() ? bounds.criticalMax() : bounds.healthyMax();
        return edge(outer, inner, bounds, -1);
    }

    private static double highest(Bounds bounds) {
        BigDecimal outer = bounds.higherIsBetter() ? bounds.healthyMax() : bounds.criticalMax();
        BigDecimal inner = bounds.higherIsBetter() ? bounds.healthyMin() : bounds.criticalMin();
        return edge(outer, inner, bounds, 1);
    }

    /** An open end counts as two risk bands wide, as in scoring. */
    private static double edge(@Nullable BigDecimal outer, @Nullable BigDecimal inner, Bounds bounds, int direction) {
        if (outer != null) {
            return outer.doubleValue();
        }
        double risk = required(bounds.riskMax()) - required(bounds.riskMin());
        return required(inner) + direction * 2 * risk;
    }

    private static double required(@Nullable BigDecimal bound) {
        return Objects.requireNonNull(bound, "only an outer bound may be open").doubleValue();
    }

    private static int decimals(double span) {
        if (span >= 1000) {
            return 0;
        }
        return span >= 20 ? 1 : 2;
    }

    private static BigDecimal onScale(ShippedKpi kpi, BigDecimal value) {
        BigDecimal low = kpi.scaleMin();
        BigDecimal high = kpi.scaleMax();
        BigDecimal raised = low == null ? value : value.max(low);
        return high == null ? raised : raised.min(high);
    }
}
