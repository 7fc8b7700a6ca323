package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.definition.Condition;
import io.kpihealth.playbook.definition.TriggerDefinition;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one tenant uses the trigger of one playbook.
 *
 * @param inputs KPI slug by condition name, where it differs from the default
 * @param autoStart start at once instead of proposing
 * @param coolDownDays after a run has ended, for so long no new one is proposed for the account
 */
public record TriggerSettings(
        Map<String, BigDecimal> thresholds,
        Map<String, String> inputs,
        List<StatusCondition> statusConditions,
        boolean autoStart,
        boolean paused,
        int coolDownDays) {
    static final int DEFAULT_COOL_DOWN_DAYS = 30;

    public TriggerSettings {
        thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        statusConditions = List.copyOf(statusConditions);
    }

    public static TriggerSettings defaults(TriggerDefinition trigger) {
        return new TriggerSettings(
                trigger.thresholds(),
                Map.of(),
                List.of(),
                /* autoStart */ false,
                /* paused */ false,
                DEFAULT_COOL_DOWN_DAYS);
    }

    /** The number a condition compares with: the tenant's threshold, else its fixed value; null when it has none. */
    @Nullable
    BigDecimal limit(Condition condition) {
        String threshold = condition.threshold();
        return threshold == null ? condition.value() : thresholds.get(threshold);
    }

    @Nullable
    String input(Condition condition) {
        String mapped = inputs.get(condition.name());
        return mapped == null ? condition.input() : mapped;
    }
}
