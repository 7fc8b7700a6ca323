package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.definition.Condition;
import io.kpihealth.playbook.definition.ConditionKind;
import io.kpihealth.playbook.definition.Playbook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A trigger with the tenant's settings and what it has done so far.")
record TriggerView(
        @Schema(required = true, description = "Id of the playbook")
        String type,

        @Schema(required = true) String title,

        @Schema(required = true, description = "By name, as the tenant has set them")
        Map<String, BigDecimal> thresholds,

        @Schema(required = true, description = "By name, as the playbook ships them")
        Map<String, BigDecimal> defaultThresholds,

        @Schema(required = true) List<ConditionView> conditions,
        @Schema(required = true) List<StatusCondition> statusConditions,

        @Schema(required = true, description = "Starts at once instead of proposing")
        boolean autoStart,

        @Schema(required = true) boolean paused,

        @Schema(
                required = true,
                description = "For so long after a run has ended no new one is proposed for the account")
        int coolDownDays,

        @Schema(required = true, description = "Its ETag; 0 while nothing was changed")
        long version,

        @Schema(nullable = true) @Nullable Instant lastEvaluated,
        @Schema(nullable = true) @Nullable Instant lastTriggered,
        @Schema(required = true) long triggerCount) {
    @Schema(description = "A condition with the tenant's mapping applied.", name = "TriggerCondition")
    record ConditionView(
            @Schema(required = true) String name,
            @Schema(required = true) ConditionKind kind,

            @Schema(required = true, description = "It must be met; of the others one must be")
            boolean required,

            @Schema(nullable = true, description = "Slug of the KPI that it reads") @Nullable
            String input,

            @Schema(nullable = true, description = "Name of the threshold it compares with") @Nullable
            String threshold,

            @Schema(required = true, description = "Urgency of a match")
            int points) {}

    static TriggerView from(Playbook playbook, StoredSettings stored, TriggerActivity activity) {
        TriggerSettings settings = stored.settings();
        List<ConditionView> conditions = Stream.concat(
                        playbook.trigger().all().stream().map(condition -> view(condition, settings, true)),
                        playbook.trigger().any().stream().map(condition -> view(condition, settings, false)))
                .toList();
        return new TriggerView(
                playbook.id(),
                playbook.title(),
                settings.thresholds(),
                playbook.trigger().thresholds(),
                conditions,
                settings.statusConditions(),
                settings.autoStart(),
                settings.paused(),
                settings.coolDownDays(),
                stored.version(),
                activity.lastEvaluated(),
                activity.lastTriggered(),
                activity.triggerCount());
    }

    private static ConditionView view(Condition condition, TriggerSettings settings, boolean required) {
        return new ConditionView(
                condition.name(),
                condition.kind(),
                required,
                settings.input(condition),
                condition.threshold(),
                condition.points());
    }
}
