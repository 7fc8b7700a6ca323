package io.kpihealth.playbook.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a playbook.
 *
 * @param minutes hands-on effort
 * @param week week of the playbook, 0 = before it; null where the playbook counts days or it is the end
 * @param startDay first day on the playbook's calendar
 * @param days calendar length
 * @param dependsOn steps that must be completed or skipped before this one can be completed
 */
public record StepDefinition(
        String id,
        int order,
        String title,
        String description,
        StepKind kind,
        int minutes,
        @Nullable Integer week,
        int startDay,
        int days,
        List<String> dependsOn) {
    public StepDefinition {
        dependsOn = List.copyOf(dependsOn);
    }
}
