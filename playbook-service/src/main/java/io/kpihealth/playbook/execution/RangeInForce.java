package io.kpihealth.playbook.execution;

import io.kpihealth.scoringclient.RangeSource;
import io.kpihealth.scoringclient.ResolvedRange;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The range that a KPI of a match has now.")
record RangeInForce(
        @Schema(required = true) String kpi,
        @Schema(required = true) UUID rangeId,
        @Schema(required = true) int version,

        @Schema(required = true, description = "Bundled Default while the ranges were not read yet")
        RangeSource source,

        @Schema(required = true) boolean isCustom) {
    static RangeInForce from(String kpi, ResolvedRange resolved) {
        return new RangeInForce(
                kpi,
                resolved.range().rangeId(),
                resolved.range().version(),
                resolved.source(),
                resolved.source().custom());
    }
}
