package io.kpihealth.ingest.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Of which accounts a KPI is expected.
 *
 * @param byDefault whether the KPI is in the tenant's set at all
 * @param stages lifecycle stages, null for all; an account without a stage counts as being in each
 * @param segments slugs of segments, null for all
 */
@Schema(
        name = "KpiExpectation",
        description = "Of which accounts a KPI is expected.",
        requiredProperties = {"default", "stages", "segments"})
public record Expected(
        @Schema(description = "Whether it is in the set at all") @JsonProperty("default")
        boolean byDefault,

        @Schema(nullable = true, description = "Null: all") @Nullable
        List<String> stages,

        @Schema(nullable = true, description = "Keys of segments; null: all") @Nullable
        List<String> segments) {
    public static final Expected NO = new Expected(false, null, null);

    public Expected {
        stages = stages == null ? null : List.copyOf(stages);
        segments = segments == null ? null : List.copyOf(segments);
    }

    Expected yes() {
        return new Expected(true, stages, segments);
    }
}
