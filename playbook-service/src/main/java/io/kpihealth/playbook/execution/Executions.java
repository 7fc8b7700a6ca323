package io.kpihealth.playbook.execution;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.playbook.PlaybookConfig;
import io.kpihealth.playbook.PlaybookProblem;
import io.kpihealth.playbook.account.Accounts;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do to a proposal or run as a whole, and the expiry of proposals. */
@ApplicationScoped
class Executions {
    static final String RESOURCE = "playbook-execution";
    private static final int DEFAULT_SNOOZE_DAYS = 30;

    private final ExecutionRepository executions;
    private final StepRepository steps;
    private final Accounts accounts;
    private final Facts facts;
    private final AuditTrail audit;
    private final PlaybookConfig config;
    private final Clock clock;

    Executions(
            ExecutionRepository executions,
            StepRepository steps,
            Accounts accounts,
            Facts facts,
            AuditTrail audit,
            PlaybookConfig config,
            Clock clock) {
        this.executions = executions;
        this.steps = steps;
        this.accounts = accounts;
        this.facts = facts;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    void decline(UUID id, DeclineRequest request) {
        Execution execution = locked(id, EnumSet.of(ExecutionState.PROPOSED));
        ExecutionSummary before = ExecutionSummary.from(execution);
        String reason = reason(request.reason());
        Integer days = request.snoozeDays();
        Duration snooze = Duration.ofDays(days == null ? DEFAULT_SNOOZE_DAYS : days);
        if (snooze.isNegative() || snooze.compareTo(config.longestSnooze()) > 0) {
            throw ProblemException.of(CommonProblem.UNPROCESSABLE, "The snooze is out of bounds.")
                    .with(
                            "/snooze_days",
                            "must be from 0 to " + config.longestSnooze().toDays());
        }
        Instant now = clock.instant();
        execution.end(ExecutionState.DECLINED, now, reason);
        execution.snoozedUntil = now.plus(snooze);
        changed(execution, "declined", before);
    }

    @Transactional
    void pause(UUID id) {
        Execution execution = locked(id, EnumSet.of(ExecutionState.IN_PROGRESS));
        ExecutionSummary before = ExecutionSummary.from(execution);
        execution.state = ExecutionState.PAUSED;
        move(execution, StepState.IN_PROGRESS, StepState.PAUSED);
        changed(execution, "paused", before);
    }

    @Transactional
    void resume(UUID id) {
        Execution execution = locked(id, EnumSet.of(ExecutionState.PAUSED));
        ExecutionSummary before = ExecutionSummary.from(execution);
        execution.state = ExecutionState.IN_PROGRESS;
        move(execution, StepState.PAUSED, StepState.IN_PROGRESS);
        changed(execution, "resumed", before);
    }

    @Transactional
    void cancel(UUID id, @Nullable ReasonRequest request) {
        Execution execution = locked(id, EnumSet.of(ExecutionState.IN_PROGRESS, ExecutionState.PAUSED));
        ExecutionSummary before = ExecutionSummary.from(execution);
        steps.of(id).stream().filter(step -> !step.state.finished()).forEach(step -> step.state = StepState.CANCELLED);
        execution.end(ExecutionState.CANCELLED, clock.instant(), request == null ? null : request.reason());
        changed(execution, "cancelled", before);
    }

    @Transactional
    void complete(UUID id) {
        Execution execution = locked(id, EnumSet.of(ExecutionState.IN_PROGRESS));
        ExecutionSummary before = ExecutionSummary.from(execution);
        List<String> open = steps.of(id).stream()
                .filter(step -> !step.state.finished())
                .map(step -> step.stepId)
                .toList();
        if (!open.isEmpty()) {
            throw ProblemException.of(PlaybookProblem.STEPS_OPEN, "Complete or skip every step first.")
                    .extension("open_steps", open);
        }
        execution.end(ExecutionState.COMPLETED, clock.instant(), null);
        changed(execution, "completed", before);
    }

    /** Does nothing when the proposal was answered, or when a newer match has moved its date. */
    @Transactional
    void expire(UUID id) {
        Execution execution = executions.findById(id);
        if (execution == null) {
            return;
        }
        lock(execution);
        Instant expires = execution.expiresAt;
        Instant now = clock.instant();
        if (execution.state == ExecutionState.PROPOSED && expires != null && !now.isBefore(expires)) {
            ExecutionSummary before = ExecutionSummary.from(execution);
            execution.end(ExecutionState.EXPIRED, now, null);
            changed(execution, "expired", before);
        }
    }

    /**
     * @throws ProblemException 404, or 409 when it is in none of the states
     */
    Execution locked(UUID id, Set<ExecutionState> allowed) {
        Execution execution = executions.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        lock(execution);
        if (!allowed.contains(execution.state)) {
            throw ProblemException.of(
                            PlaybookProblem.EXECUTION_STATE, "The execution is " + execution.state.wire() + ".")
                    .extension("state", execution.state.wire());
        }
        return execution;
    }

    /** The account first, as triggers do; then what the row says now and not when it was first read. */
    private void lock(Execution execution) {
        if (execution.accountId != null) {
            accounts.lock(execution.accountId);
        }
        executions.getEntityManager().refresh(execution, LockModeType.PESSIMISTIC_WRITE);
    }

    private void move(Execution execution, StepState from, StepState to) {
        steps.of(execution.id).stream().filter(step -> step.state == from).forEach(step -> step.state = to);
    }

    private void changed(Execution execution, String what, @Nullable ExecutionSummary before) {
        executions.flush();
        audit.record(
                "playbook-execution." + what,
                RESOURCE,
                execution.id.toString(),
                before,
                ExecutionSummary.from(execution),
                execution.reason);
        facts.publish(execution, what);
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw ProblemException.of(CommonProblem.UNPROCESSABLE, "A reason is needed.")
                    .with("/reason", "must not be blank");
        }
        return reason.strip();
    }
}
