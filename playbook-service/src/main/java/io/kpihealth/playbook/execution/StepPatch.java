package io.kpihealth.playbook.execution;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A change of a step.", additionalProperties = Schema.False.class)
record StepPatch(
        @Schema(
                required = true,
                description = "in-progress starts it, completed or skipped end it",
                implementation = String.class,
                enumeration = {"in-progress", "completed", "skipped"})
        @Nullable
        StepState state,

        @Schema(
                nullable = true,
                description = "What came out of it, with completed: any JSON of up to 16384 characters",
                implementation = Object.class)
        @Nullable
        JsonNode result,

        @Schema(nullable = true, description = "Why it is left out; needed with skipped") @Nullable
        String reason) {}
