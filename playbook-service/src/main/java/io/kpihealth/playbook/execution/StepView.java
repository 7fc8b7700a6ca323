package io.kpihealth.playbook.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.kpihealth.playbook.definition.StepDefinition;
import io.kpihealth.playbook.definition.StepKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A step of a run together with its definition.")
record StepView(
        @Schema(required = true) String stepId,
        @Schema(required = true, description = "From 1 on") int order,
        @Schema(required = true) String title,
        @Schema(required = true) String description,
        @Schema(required = true) StepKind kind,

        @Schema(required = true, description = "Hands-on effort")
        int minutes,

        @Schema(nullable = true, description = "Week of the playbook, 0 before it") @Nullable
        Integer week,

        @Schema(required = true, description = "First day on the playbook's calendar")
        int startDay,

        @Schema(required = true, description = "Calendar length")
        int days,

        @Schema(
                required = true,
                description = "Steps that must be completed or skipped before this one can be completed")
        List<String> dependsOn,

        @Schema(required = true) StepState state,

        @Schema(nullable = true, description = "What came out of it: any JSON", implementation = Object.class) @Nullable
        JsonNode result,

        @Schema(nullable = true, description = "Why it was left out") @Nullable
        String reason,

        @Schema(nullable = true) @Nullable Instant startedAt,
        @Schema(nullable = true) @Nullable Instant finishedAt,

        @Schema(nullable = true, description = "Membership or client; system for what it does itself") @Nullable
        String finishedBy) {
    static StepView from(StepDefinition definition, ExecutionStep step, @Nullable JsonNode result) {
        return new StepView(
                definition.id(),
                definition.order(),
                definition.title(),
                definition.description(),
                definition.kind(),
                definition.minutes(),
                definition.week(),
                definition.startDay(),
                definition.days(),
                definition.dependsOn(),
                step.state,
                result,
                step.reason,
                step.startedAt,
                step.finishedAt,
                step.finishedBy);
    }
}
