package io.kpihealth.playbook.definition;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One condition of a trigger, or a reason for more points of urgency.")
public record Condition(
        @Schema(required = true) String name,
        @Schema(required = true) ConditionKind kind,

        @Schema(nullable = true, description = "Slug of the KPI it reads by default") @Nullable
        String input,

        @Schema(nullable = true, description = "Name of the setting it compares with; else value is used") @Nullable
        String threshold,

        @Schema(nullable = true) @Nullable BigDecimal value,

        @Schema(nullable = true, description = "The second number of conditions that have two") @Nullable
        BigDecimal secondValue,

        @Schema(required = true, description = "Urgency, counted only once the trigger itself matches")
        int points) {}
