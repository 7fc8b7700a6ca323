package io.kpihealth.playbook.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.kpihealth.playbook.definition.StepDefinition;
import io.kpihealth.playbook.definition.StepKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a run together with its definition. */
record StepView(
        String stepId,
        int order,
        String title,
        String description,
        StepKind kind,
        int minutes,
        @Nullable Integer week,
        int startDay,
        int days,
        List<String> dependsOn,
        StepState state,
        @Nullable JsonNode result,
        @Nullable String reason,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy) {
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
