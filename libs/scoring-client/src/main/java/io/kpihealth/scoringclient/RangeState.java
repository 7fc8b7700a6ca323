package io.kpihealth.scoringclient;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The live version of one series as the topic carries it; a null bound is open. Of a removal only the key counts. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RangeState(
        @Nullable UUID tenantId,
        String kpi,
        @Nullable String segment,
        UUID rangeId,
        int version,
        @Nullable LocalDate validFrom,
        String unit,
        boolean higherIsBetter,
        @Nullable BigDecimal criticalMin,
        @Nullable BigDecimal criticalMax,
        @Nullable BigDecimal riskMin,
        @Nullable BigDecimal riskMax,
        @Nullable BigDecimal healthyMin,
        @Nullable BigDecimal healthyMax,
        @Nullable Instant expiresAt) {

    /** The series is gone: the next source of the order applies again. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Removed(
            @Nullable UUID tenantId, String kpi, @Nullable String segment, UUID rangeId, boolean removed) {
        public static Removed of(ReferenceRange range) {
            return new Removed(range.tenantId(), range.kpi(), range.segment(), range.rangeId(), /* removed */ true);
        }
    }

    public static RangeState of(ReferenceRange range) {
        Bounds bounds = range.bounds();
        return new RangeState(
                range.tenantId(),
                range.kpi(),
                range.segment(),
                range.rangeId(),
                range.version(),
                range.validFrom(),
                range.unit(),
                bounds.higherIsBetter(),
                bounds.criticalMin(),
                bounds.criticalMax(),
                bounds.riskMin(),
                bounds.riskMax(),
                bounds.healthyMin(),
                bounds.healthyMax(),
                range.expiresAt());
    }

    public ReferenceRange range() {
        Bounds bounds = new Bounds(higherIsBetter, criticalMin, criticalMax, riskMin, riskMax, healthyMin, healthyMax);
        return new ReferenceRange(rangeId, version, tenantId, segment, kpi, unit, bounds, validFrom, expiresAt);
    }
}
