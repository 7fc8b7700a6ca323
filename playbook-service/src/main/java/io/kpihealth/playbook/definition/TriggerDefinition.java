package io.kpihealth.playbook.definition;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "When a playbook is proposed.")
public record TriggerDefinition(
        @Schema(required = true, description = "Defaults by name of the setting")
        Map<String, BigDecimal> thresholds,

        @Schema(required = true, description = "Conditions that must all be met")
        List<Condition> all,

        @Schema(required = true, description = "Conditions of which at least one must be met besides")
        List<Condition> any,

        @Schema(required = true, description = "They raise the urgency of a match and never make one")
        List<Condition> extraPoints,

        @Schema(required = true, description = "Levels, highest first")
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
