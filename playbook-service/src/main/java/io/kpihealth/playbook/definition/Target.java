package io.kpihealth.playbook.definition;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a run should achieve.")
public record Target(
        @Schema(required = true) String metric,

        @Schema(nullable = true, description = "Slug; null when the target is no KPI (account score, contract value)")
        @Nullable
        String kpi,

        @Schema(required = true, description = "How the metric is compared, such as increase-by")
        String rule,

        @Schema(nullable = true) @Nullable BigDecimal value,
        @Schema(nullable = true) @Nullable String unit,

        @Schema(required = true, description = "Counted from the start of the execution")
        int measureByDay) {}
