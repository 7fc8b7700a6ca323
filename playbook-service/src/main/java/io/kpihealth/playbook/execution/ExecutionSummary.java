package io.kpihealth.playbook.execution;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A proposal, or the run that it became.")
record ExecutionSummary(
        @Schema(required = true) UUID id,
        @Schema(required = true) String playbook,
        @Schema(required = true) String playbookVersion,

        @Schema(nullable = true, description = "Null when it is about the whole tenant") @Nullable
        UUID accountId,

        @Schema(nullable = true, description = "As it was when the execution was opened") @Nullable
        String accountName,

        @Schema(required = true) ExecutionState state,

        @Schema(
                required = true,
                description = "What brought it about",
                enumeration = {"trigger", "manual"})
        String cause,

        @Schema(
                required = true,
                enumeration = {"critical", "high", "medium", "low"})
        String priority,

        @Schema(required = true, description = "Urgency of the match")
        int points,

        @Schema(nullable = true, description = "The period whose score matched") @Nullable
        String period,

        @Schema(nullable = true, description = "Sequence of the values that matched") @Nullable
        Long valuesSequence,

        @Schema(nullable = true, description = "The first step that is not finished") @Nullable
        String currentStep,

        @Schema(required = true) int totalSteps,

        @Schema(required = true, description = "Steps completed or skipped")
        int stepsCompleted,

        @Schema(nullable = true) @Nullable Instant proposedAt,

        @Schema(nullable = true, description = "When a proposal that nobody answers ends") @Nullable
        Instant expiresAt,

        @Schema(nullable = true) @Nullable Instant startedAt,

        @Schema(nullable = true, description = "Membership or client; system when the trigger started it") @Nullable
        String startedBy,

        @Schema(nullable = true) @Nullable Instant finishedAt,

        @Schema(nullable = true, description = "Why it was declined, cancelled or withdrawn") @Nullable
        String reason,

        @Schema(nullable = true, description = "Until then the playbook is not proposed again for the account")
        @Nullable
        Instant snoozedUntil) {
    static ExecutionSummary from(Execution execution) {
        return new ExecutionSummary(
                execution.id,
                execution.playbook,
                execution.playbookVersion,
                execution.accountId,
                execution.accountName,
                execution.state,
                execution.cause,
                execution.priority,
                execution.points,
                execution.period,
                execution.valuesSequence,
                execution.currentStep,
                execution.totalSteps,
                execution.finishedSteps,
                execution.proposedAt,
                execution.expiresAt,
                execution.startedAt,
                execution.startedBy,
                execution.finishedAt,
                execution.reason,
                execution.snoozedUntil);
    }
}
