package io.kpihealth.playbook.definition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What must be shown, from data or by a person's signed note, before a run counts as a success. */
@Schema(description = "What must be shown, from data or by a person's signed note.")
public record ExitCriterion(
        @Schema(required = true) String id,
        @Schema(required = true) String text) {}
