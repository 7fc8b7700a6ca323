package io.kpihealth.playbook.definition;

import java.util.List;

record PlaybookSummary(
        String id,
        String version,
        String title,
        String goal,
        List<String> ownerRoles,
        List<String> withRoles,
        int days,
        int totalSteps,
        int minutes,
        boolean builtIn) {
    static PlaybookSummary from(Playbook playbook) {
        return new PlaybookSummary(
                playbook.id(),
                playbook.version(),
                playbook.title(),
                playbook.goal(),
                playbook.ownerRoles(),
                playbook.withRoles(),
                playbook.days(),
                playbook.steps().size(),
                playbook.steps().stream().mapToInt(StepDefinition::minutes).sum(),
                /* builtIn */ true);
    }
}
