package io.kpihealth.playbook.definition;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A versioned definition. Exit criteria and grid are data, so that a tenant's own version may add to them. */
@Schema(description = "A versioned definition of a playbook.")
public record Playbook(
        @Schema(required = true) String id,
        @Schema(required = true) String version,
        @Schema(required = true) String title,
        @Schema(required = true) String description,
        @Schema(required = true) String goal,

        @Schema(required = true, description = "Roles that run it")
        List<String> ownerRoles,

        @Schema(required = true, description = "Roles that take part")
        List<String> withRoles,

        @Schema(required = true, description = "Calendar length")
        int days,

        @Schema(required = true) List<StepDefinition> steps,

        @Schema(required = true, description = "Who answers for what")
        List<RaciRow> raci,

        @Schema(required = true) List<Target> targets,

        @Schema(required = true, description = "What must be shown before a run counts as a success")
        List<ExitCriterion> exitCriteria,

        @Schema(required = true, description = "Parts of its report")
        List<String> sections,

        @Schema(required = true) TriggerDefinition trigger) {
    public Playbook {
        ownerRoles = List.copyOf(ownerRoles);
        withRoles = List.copyOf(withRoles);
        steps = List.copyOf(steps);
        raci = List.copyOf(raci);
        targets = List.copyOf(targets);
        exitCriteria = List.copyOf(exitCriteria);
        sections = List.copyOf(sections);
    }

    public Optional<StepDefinition> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }
}
