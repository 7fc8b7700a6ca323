package io.kpihealth.scoring.range;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The merged list: overrides stand in the place of the defaults they cover.")
record RangeList(
        @Schema(
                required = true,
                description = "Always ok",
                enumeration = {"ok"})
        String status,

        @Schema(required = true) List<RangeView> ranges,

        @Schema(required = true, description = "Number of ranges shown")
        int total,

        @Schema(required = true) Summary summary) {
    @Schema(description = "Counted over the whole merged view, before any filter.", name = "RangeSummary")
    record Summary(
            @Schema(required = true) int customOverrides,
            @Schema(required = true) int systemDefaults,
            @Schema(required = true) UUID tenantId) {}
}
