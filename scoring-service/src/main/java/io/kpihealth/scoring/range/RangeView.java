package io.kpihealth.scoring.range;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kpihealth.scoringclient.Bounds;
import io.kpihealth.scoringclient.RangeSource;
import io.kpihealth.scoringclient.ResolvedRange;
import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.scoringclient.ShippedKpi;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a range as the API shows it; a null bound is open. */
record RangeView(
        UUID rangeId,
        int version,
        String state,
        @JsonProperty("is_custom") boolean custom,
        RangeSource source,
        @Nullable UUID tenantId,
        String kpi,
        String kpiName,
        @Nullable String category,
        @Nullable String segment,
        String unit,
        boolean higherIsBetter,
        @Nullable BigDecimal criticalMin,
        @Nullable BigDecimal criticalMax,
        @Nullable BigDecimal riskMin,
        @Nullable BigDecimal riskMax,
        @Nullable BigDecimal healthyMin,
        @Nullable BigDecimal healthyMax,
        @Nullable LocalDate validFrom,
        @Nullable Instant expiresAt,
        @Nullable String note,
        String createdBy,
        Instant createdAt,
        String updatedBy,
        Instant updatedAt) {

    static RangeView of(RangeVersion row) {
        RangeSource source = ResolvedRange.recorded(row.range()).source();
        Bounds bounds = row.bounds();
        return new RangeView(
                row.rangeId,
                row.version,
                row.state,
                source.custom(),
                source,
                row.tenantId,
                row.kpi,
                row.kpiName,
                ShippedCatalogue.get().find(row.kpi).map(ShippedKpi::category).orElse(null),
                row.segment,
                row.unit,
                row.higherIsBetter,
                bounds.criticalMin(),
                bounds.criticalMax(),
                bounds.riskMin(),
                bounds.riskMax(),
                bounds.healthyMin(),
                bounds.healthyMax(),
                row.validFrom,
                row.expiresAt,
                row.note,
                row.createdBy,
                row.createdAt,
                row.updatedBy,
                row.updatedAt);
    }
}
