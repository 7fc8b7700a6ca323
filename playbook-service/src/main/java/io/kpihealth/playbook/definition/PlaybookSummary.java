package io.kpihealth.playbook.definition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A playbook in a list.")
record PlaybookSummary(
        @Schema(required = true) String id,
        @Schema(required = true) String version,
        @Schema(required = true) String title,
        @Schema(required = true) String goal,

        @Schema(required = true, description = "Roles that run it")
        List<String> ownerRoles,

        @Schema(required = true, description = "Roles that take part")
        List<String> withRoles,

        @Schema(required = true, description = "Calendar length")
        int days,

        @Schema(required = true) int totalSteps,

        @Schema(required = true, description = "Hands-on effort of all steps")
        int minutes,

        @Schema(required = true, description = "Shipped with the product")
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
