package io.kpihealth.playbook.definition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One step of a playbook.")
public record StepDefinition(
        @Schema(required = true) String id,
        @Schema(required = true, description = "From 1 on") int order,
        @Schema(required = true) String title,
        @Schema(required = true) String description,
        @Schema(required = true) StepKind kind,

        @Schema(required = true, description = "Hands-on effort")
        int minutes,

        @Schema(
                nullable = true,
                description = "Week of the playbook, 0 before it; null where the playbook counts days or it is the end")
        @Nullable
        Integer week,

        @Schema(required = true, description = "First day on the playbook's calendar")
        int startDay,

        @Schema(required = true, description = "Calendar length")
        int days,

        @Schema(
                required = true,
                description = "Steps that must be completed or skipped before this one can be completed")
        List<String> dependsOn) {
    public StepDefinition {
        dependsOn = List.copyOf(dependsOn);
    }
}
