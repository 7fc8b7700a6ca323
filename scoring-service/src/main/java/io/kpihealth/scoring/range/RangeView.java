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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A version of a range; a null bound is open.")
record RangeView(
        @Schema(required = true) UUID rangeId,
        @Schema(required = true, description = "Its ETag") int version,

        @Schema(
                required = true,
                description = "Only live versions judge new values",
                enumeration = {"live", "superseded", "removed"})
        String state,

        @Schema(required = true) @JsonProperty("is_custom") boolean custom,
        @Schema(required = true) RangeSource source,

        @Schema(nullable = true, description = "Null for a system default") @Nullable
        UUID tenantId,

        @Schema(required = true) String kpi,
        @Schema(required = true) String kpiName,

        @Schema(nullable = true, description = "Slug; null for a KPI that the shipped catalogue puts in none") @Nullable
        String category,

        @Schema(nullable = true, description = "Slug of the only segment it is for; null for all") @Nullable
        String segment,

        @Schema(required = true) String unit,
        @Schema(required = true) boolean higherIsBetter,
        @Schema(nullable = true) @Nullable BigDecimal criticalMin,
        @Schema(nullable = true) @Nullable BigDecimal criticalMax,
        @Schema(nullable = true) @Nullable BigDecimal riskMin,
        @Schema(nullable = true) @Nullable BigDecimal riskMax,
        @Schema(nullable = true) @Nullable BigDecimal healthyMin,
        @Schema(nullable = true) @Nullable BigDecimal healthyMax,

        @Schema(nullable = true, description = "First day that it judges; null when it always did") @Nullable
        LocalDate validFrom,

        @Schema(nullable = true, description = "Null when it does not end by itself") @Nullable
        Instant expiresAt,

        @Schema(nullable = true) @Nullable String note,

        @Schema(required = true, description = "Membership or client; system for a default")
        String createdBy,

        @Schema(required = true) Instant createdAt,

        @Schema(required = true, description = "Membership or client; system for a default")
        String updatedBy,

        @Schema(required = true) Instant updatedAt) {

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
