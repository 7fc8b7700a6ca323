package io.kpihealth.playbook.execution;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.messaging.task.Tasks;
import io.kpihealth.playbook.Json;
import io.kpihealth.playbook.PlaybookConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What triggers do to executions. The caller holds the lock of the account and the transaction. */
@ApplicationScoped
public class Proposals {
    private static final String RESOURCE = "playbook-execution";

    private final ExecutionRepository executions;
    private final Runs runs;
    private final Facts facts;
    private final AuditTrail audit;
    private final Tasks tasks;
    private final Json json;
    private final PlaybookConfig config;
    private final Clock clock;

    Proposals(
            ExecutionRepository executions,
            Runs runs,
            Facts facts,
            AuditTrail audit,
            Tasks tasks,
            Json json,
            PlaybookConfig config,
            Clock clock) {
        this.executions = executions;
        this.runs = runs;
        this.facts = facts;
        this.audit = audit;
        this.tasks = tasks;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** An open execution of an account. */
    public record Open(UUID id, boolean proposal) {}

    /** The open ones of an account, by playbook: one each at most. */
    public Map<String, Open> open(UUID accountId) {
        return executions.open(accountId).stream()
                .collect(Collectors.toMap(
                        execution -> execution.playbook,
                        execution -> new Open(execution.id, execution.state == ExecutionState.PROPOSED)));
    }

    /** Why nothing may be proposed now although nothing is open; empty when it may. */
    public Optional<String> hindrance(UUID accountId, String playbook, int coolDownDays, Instant at) {
        if (executions
                .lastDeclined(accountId, playbook)
                .filter(declined -> at.isBefore(orMin(declined.snoozedUntil)))
                .isPresent()) {
            return Optional.of("snoozed");
        }
        return executions
                .lastRun(accountId, playbook)
                .filter(run -> at.isBefore(orMin(run.finishedAt).plus(Duration.ofDays(coolDownDays))))
                .map(run -> "cool-down");
    }

    public void propose(UUID id, Match match) {
        Execution execution = created(id, match);
        keepOpen(execution);
        finish(execution, "proposed", match.causationId());
    }

    public void start(UUID id, Match match) {
        Execution execution = created(id, match);
        runs.begin(execution, match.playbook(), match.health(), Runs.SYSTEM, clock.instant());
        finish(execution, "started", match.causationId());
    }

    /** A newer match takes the place of the one that the open proposal rests on. */
    public void update(UUID id, Match match) {
        Execution execution = executions.findById(id);
        rest(execution, match);
        keepOpen(execution);
        finish(execution, "updated", match.causationId());
    }

    public void withdraw(UUID id, String reason, @Nullable String causationId) {
        withdraw(executions.findById(id), reason, causationId);
    }

    /** Withdraws every open proposal of an account that can have none now. */
    public void withdrawAll(UUID accountId, String reason, @Nullable String causationId) {
        executions.proposals(accountId).forEach(execution -> withdraw(execution, reason, causationId));
    }

    /** Withdraws what rests on a score that is gone. */
    public void withdrawOf(UUID accountId, String period, String reason, @Nullable String causationId) {
        executions.proposals(accountId).stream()
                .filter(execution -> period.equals(execution.period))
                .forEach(execution -> withdraw(execution, reason, causationId));
    }

    /** Gives the name to what was opened before the account itself was known. */
    public void name(UUID accountId, @Nullable String name) {
        executions.openWithoutName(accountId).forEach(execution -> execution.accountName = name);
    }

    private Execution created(UUID id, Match match) {
        Execution execution =
                new Execution(id, match.playbook(), match.accountId(), match.accountName(), Execution.BY_TRIGGER);
        execution.proposedAt = clock.instant();
        rest(execution, match);
        executions.persist(execution);
        return execution;
    }

    private void rest(Execution execution, Match match) {
        execution.period = match.period();
        execution.valuesSequence = match.valuesSequence();
        execution.evaluation = json.write(match.evaluation());
        execution.points = match.evaluation().points();
        execution.priority = match.evaluation().urgency();
    }

    private void keepOpen(Execution execution) {
        Instant expires = clock.instant().plus(config.proposalLifetime());
        execution.expiresAt = expires;
        tasks.schedule(ProposalExpiry.NAME, execution.id + "/" + expires.getEpochSecond(), expires);
    }

    private void withdraw(Execution execution, String reason, @Nullable String causationId) {
        execution.end(ExecutionState.WITHDRAWN, clock.instant(), reason);
        finish(execution, "withdrawn", causationId);
    }

    private void finish(Execution execution, String what, @Nullable String causationId) {
        executions.flush();
        audit.record(
                "playbook-execution." + what,
                RESOURCE,
                execution.id.toString(),
                null,
                ExecutionSummary.from(execution),
                execution.reason);
        facts.publish(execution, what, null, causationId);
    }

    private static Instant orMin(@Nullable Instant instant) {
        return instant == null ? Instant.EPOCH : instant;
    }
}
