package io.kpihealth.playbook.definition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The urgency of a match that has at least so many points.")
public record UrgencyLevel(
        @Schema(
                required = true,
                enumeration = {"critical", "high", "medium", "low"})
        String level,

        @Schema(required = true) int from) {}
