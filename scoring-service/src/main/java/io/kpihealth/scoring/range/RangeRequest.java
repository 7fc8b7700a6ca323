package io.kpihealth.scoring.range;

import io.kpihealth.scoringclient.Bounds;
import io.kpihealth.scoringclient.Segments;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A range as a tenant wants it. Unit and direction may be left out where the KPI has them already; an edit may leave
 * out what names the series.
 */
record RangeRequest(
        @Nullable String kpi,
        @Nullable String kpiName,
        @Nullable String segment,
        @Nullable String unit,
        @Nullable Boolean higherIsBetter,
        @Nullable BigDecimal criticalMin,
        @Nullable BigDecimal criticalMax,
        @Nullable BigDecimal riskMin,
        @Nullable BigDecimal riskMax,
        @Nullable BigDecimal healthyMin,
        @Nullable BigDecimal healthyMax,
        @Nullable String note) {

    RangeRequest {
        kpiName = blankToNull(kpiName);
        unit = blankToNull(unit);
        note = blankToNull(note);
        segment = Segments.slug(segment);
    }

    Bounds bounds(boolean direction) {
        return new Bounds(direction, criticalMin, criticalMax, riskMin, riskMax, healthyMin, healthyMax);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
