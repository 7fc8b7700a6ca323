package io.kpihealth.playbook.execution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An execution in a list, and what the audit trail keeps of it. */
record ExecutionSummary(
        UUID id,
        String playbook,
        String playbookVersion,
        @Nullable UUID accountId,
        @Nullable String accountName,
        ExecutionState state,
        String cause,
        String priority,
        int points,
        @Nullable String period,
        @Nullable Long valuesSequence,
        @Nullable String currentStep,
        int totalSteps,
        int stepsCompleted,
        @Nullable Instant proposedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant startedAt,
        @Nullable String startedBy,
        @Nullable Instant finishedAt,
        @Nullable String reason,
        @Nullable Instant snoozedUntil) {
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
