package io.kpihealth.scoring.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kpihealth.scoringclient.Bounds;
import io.kpihealth.scoringclient.RangeSource;
import io.kpihealth.scoringclient.ReferenceRange;
import io.kpihealth.scoringclient.ResolvedRange;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The range that judged a value, complete: a stored score can be computed again from it alone. */
@Schema(description = "The range that judged a value; a null bound is open.")
public record RangeUse(
        @Schema(required = true) UUID rangeId,
        @Schema(required = true) int version,
        @Schema(required = true) RangeSource source,
        @Schema(required = true) @JsonProperty("is_custom") boolean custom,
        @Schema(required = true) String unit,
        @Schema(required = true) boolean higherIsBetter,
        @Schema(nullable = true) @Nullable BigDecimal criticalMin,
        @Schema(nullable = true) @Nullable BigDecimal criticalMax,
        @Schema(nullable = true) @Nullable BigDecimal riskMin,
        @Schema(nullable = true) @Nullable BigDecimal riskMax,
        @Schema(nullable = true) @Nullable BigDecimal healthyMin,
        @Schema(nullable = true) @Nullable BigDecimal healthyMax) {

    static RangeUse of(ResolvedRange resolved) {
        Bounds bounds = resolved.bounds();
        return new RangeUse(
                resolved.range().rangeId(),
                resolved.range().version(),
                resolved.source(),
                resolved.source().custom(),
                resolved.range().unit(),
                bounds.higherIsBetter(),
                bounds.criticalMin(),
                bounds.criticalMax(),
                bounds.riskMin(),
                bounds.riskMax(),
                bounds.healthyMin(),
                bounds.healthyMax());
    }

    public Bounds bounds() {
        return new Bounds(higherIsBetter, criticalMin, criticalMax, riskMin, riskMax, healthyMin, healthyMax);
    }

    ResolvedRange resolved(String kpi) {
        return ResolvedRange.of(
                new ReferenceRange(
                        rangeId,
                        version,
                        /* tenantId */ null,
                        /* segment */ null,
                        kpi,
                        unit,
                        bounds(),
                        /* validFrom */ null,
                        /* expiresAt */ null),
                source);
    }
}
