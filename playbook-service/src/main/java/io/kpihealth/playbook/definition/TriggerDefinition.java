package io.kpihealth.playbook.definition;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When a playbook is proposed.
 *
 * @param thresholds defaults by setting name
 * @param all conditions that must all be met
 * @param any conditions of which at least one must be met besides
 * @param extraPoints raise the urgency of a match and never make one
 * @param urgency levels, highest first; the last one starts at 0
 */
public record TriggerDefinition(
        Map<String, BigDecimal> thresholds,
        List<Condition> all,
        List<Condition> any,
        List<Condition> extraPoints,
        List<UrgencyLevel> urgency) {
    public TriggerDefinition {
        thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
        all = List.copyOf(all);
        any = List.copyOf(any);
        extraPoints = List.copyOf(extraPoints);
        urgency = List.copyOf(urgency);
    }

    /** Everything that reads an input, in listing order. */
    public Stream<Condition> conditions() {
        return Stream.of(all, any, extraPoints).flatMap(List::stream);
    }

    public String urgencyOf(int points) {
        return urgency.stream()
                .filter(level -> points >= level.from())
                .map(UrgencyLevel::level)
                .findFirst()
                .orElseThrow();
    }
}
