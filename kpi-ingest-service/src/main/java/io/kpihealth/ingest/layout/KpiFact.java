package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.cell.Units;
import io.kpihealth.scoringclient.Bounds;
import io.kpihealth.scoringclient.ShippedKpi;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a KPI, as far as reading a file needs it.
 *
 * @param unit null while nobody has said it: every value fits
 * @param category slug
 * @param bounds of the range that applies, to mark values outside its outer bounds; null leaves the mark out
 */
public record KpiFact(
        String kpi,
        String name,
        @Nullable String unit,
        @Nullable BigDecimal scaleMin,
        @Nullable BigDecimal scaleMax,
        @Nullable String category,
        @Nullable String impact,
        @Nullable String frequency,
        @Nullable String sourceReview,
        @Nullable Bounds bounds) {

    /** A shipped definition. */
    public static KpiFact shipped(ShippedKpi kpi) {
        return new KpiFact(
                kpi.kpi(),
                kpi.name(),
                kpi.unit(),
                kpi.scaleMin(),
                kpi.scaleMax(),
                kpi.category(),
                kpi.impact().label(),
                kpi.frequency(),
                kpi.sourceReview(),
                kpi.bounds());
    }

    Units.Measure measure() {
        return new Units.Measure(unit, scaleMin, scaleMax, bounds);
    }
}
