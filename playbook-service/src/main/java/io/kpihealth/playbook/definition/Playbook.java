package io.kpihealth.playbook.definition;

import java.util.List;
import java.util.Optional;

/** A versioned definition. Exit criteria and grid are data, so that a tenant's own version may add to them. */
public record Playbook(
        String id,
        String version,
        String title,
        String description,
        String goal,
        List<String> ownerRoles,
        List<String> withRoles,
        int days,
        List<StepDefinition> steps,
        List<RaciRow> raci,
        List<Target> targets,
        List<ExitCriterion> exitCriteria,
        List<String> sections,
        TriggerDefinition trigger) {
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
