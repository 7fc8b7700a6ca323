package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.definition.Condition;
import io.kpihealth.playbook.definition.ConditionKind;
import io.kpihealth.playbook.definition.Playbook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A trigger with the tenant's settings and what it has done so far. */
record TriggerView(
        String type,
        String title,
        Map<String, BigDecimal> thresholds,
        Map<String, BigDecimal> defaultThresholds,
        List<ConditionView> conditions,
        List<StatusCondition> statusConditions,
        boolean autoStart,
        boolean paused,
        int coolDownDays,
        long version,
        @Nullable Instant lastEvaluated,
        @Nullable Instant lastTriggered,
        long triggerCount) {
    /**
     * @param required it must be met; of the others one must be
     * @param input KPI that it reads, the tenant's mapping applied
     */
    record ConditionView(
            String name,
            ConditionKind kind,
            boolean required,
            @Nullable String input,
            @Nullable String threshold,
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
