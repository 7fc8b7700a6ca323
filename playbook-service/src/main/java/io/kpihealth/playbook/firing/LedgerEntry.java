package io.kpihealth.playbook.firing;

import com.fasterxml.jackson.databind.JsonNode;
import io.kpihealth.playbook.trigger.Evaluation;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One decision of a trigger about an account.")
record LedgerEntry(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String playbook,
        @Schema(required = true) String playbookVersion,
        @Schema(required = true) String period,

        @Schema(required = true, description = "Sequence of the values decided on")
        long valuesSequence,

        @Schema(required = true, description = "Sequence of the score decided on")
        long scoreSequence,

        @Schema(required = true) Outcome outcome,

        @Schema(required = true, description = "What was done, or what stood against it")
        String reason,

        @Schema(nullable = true, description = "The proposal or run that it opened or renewed") @Nullable
        UUID executionId,

        @Schema(
                required = true,
                description = "none when there was no match",
                enumeration = {"critical", "high", "medium", "low", "none"})
        String urgency,

        @Schema(required = true) int points,

        @Schema(
                required = true,
                description = "The conditions with their inputs, as they were found",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                allOf = Evaluation.class)
        JsonNode evaluation,

        @Schema(required = true) Instant decidedAt) {}
