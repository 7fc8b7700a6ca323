package io.kpihealth.playbook.execution;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.playbook.Json;
import io.kpihealth.playbook.PlaybookProblem;
import io.kpihealth.playbook.account.AccountState;
import io.kpihealth.playbook.account.Accounts;
import io.kpihealth.playbook.definition.Playbook;
import io.kpihealth.playbook.definition.Playbooks;
import io.kpihealth.playbook.health.HealthRecords;
import io.kpihealth.playbook.health.StoredRecord;
import io.kpihealth.playbook.trigger.Evaluation;
import io.kpihealth.playbook.trigger.Evaluations;
import io.kpihealth.playbook.trigger.SettingsStore;
import io.kpihealth.tenancy.Ids;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Starting a proposal, or a playbook by hand. */
@ApplicationScoped
class Starts {
    private static final Set<String> PRIORITIES = Set.of("critical", "high", "medium", "low");

    private final ExecutionRepository repository;
    private final Executions executions;
    private final Runs runs;
    private final Playbooks playbooks;
    private final Accounts accounts;
    private final HealthRecords records;
    private final Evaluations evaluations;
    private final SettingsStore settings;
    private final Facts facts;
    private final AuditTrail audit;
    private final Json json;
    private final Clock clock;

    Starts(
            ExecutionRepository repository,
            Executions executions,
            Runs runs,
            Playbooks playbooks,
            Accounts accounts,
            HealthRecords records,
            Evaluations evaluations,
            SettingsStore settings,
            Facts facts,
            AuditTrail audit,
            Json json,
            Clock clock) {
        this.repository = repository;
        this.executions = executions;
        this.runs = runs;
        this.playbooks = playbooks;
        this.accounts = accounts;
        this.records = records;
        this.evaluations = evaluations;
        this.settings = settings;
        this.facts = facts;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    UUID start(StartRequest request, String by) {
        String priority = request.priority();
        if (priority != null && !PRIORITIES.contains(priority)) {
            throw unprocessable("/priority", "must be critical, high, medium or low");
        }
        if ((request.proposalId() == null) == (request.playbook() == null)) {
            throw unprocessable("/proposal_id", "give either a proposal or a playbook");
        }
        Execution execution = request.proposalId() == null
                ? byHand(request)
                : executions.locked(request.proposalId(), EnumSet.of(ExecutionState.PROPOSED));
        @Nullable ExecutionSummary before = execution.proposedAt == null ? null : ExecutionSummary.from(execution);
        if (priority != null) {
            execution.priority = priority;
        }
        begin(execution, by);
        audit.record(
                "playbook-execution.started",
                Executions.RESOURCE,
                execution.id.toString(),
                before,
                ExecutionSummary.from(execution),
                null);
        facts.publish(execution, "started");
        return execution.id;
    }

    private void begin(Execution execution, String by) {
        @Nullable
        String baseline = Optional.ofNullable(execution.accountId)
                .flatMap(records::newest)
                .map(record -> json.write(record.health()))
                .orElse(null);
        runs.begin(execution, playbooks.required(execution.playbook), baseline, by, clock.instant());
        try {
            repository.flush();
        } catch (ConstraintViolationException race) {
            throw open(null);
        }
    }

    /** An open proposal of the same account and playbook is taken up: there is never a second one beside it. */
    private Execution byHand(StartRequest request) {
        Playbook playbook = playbooks
                .find(String.valueOf(request.playbook()))
                .orElseThrow(() -> unprocessable("/playbook", "there is no such playbook"));
        @Nullable UUID accountId = request.accountId();
        @Nullable
        AccountState account =
                accountId == null ? null : accounts.lock(accountId).orElseThrow(ProblemException::notFound);
        @Nullable Execution present = repository.open(accountId, playbook.id()).orElse(null);
        if (present != null && present.state != ExecutionState.PROPOSED) {
            throw open(present.id);
        }
        return present == null ? create(playbook, account) : present;
    }

    private Execution create(Playbook playbook, @Nullable AccountState account) {
        Execution execution = account == null
                ? new Execution(Ids.next(), playbook, null, null, Execution.BY_HAND)
                : new Execution(Ids.next(), playbook, account.accountId(), account.name(), Execution.BY_HAND);
        if (account != null) {
            records.newest(account.accountId())
                    .filter(record -> record.health().sufficient())
                    .ifPresent(record -> execution.evaluation = json.write(evaluate(playbook, record, account)));
        }
        repository.persist(execution);
        return execution;
    }

    private Evaluation evaluate(Playbook playbook, StoredRecord record, AccountState account) {
        return evaluations.evaluate(
                playbook,
                settings.get(playbook).settings(),
                record.health(),
                records.before(account.accountId(), record.health().period()),
                account,
                clock.instant());
    }

    private static ProblemException open(@Nullable UUID id) {
        ProblemException problem =
                ProblemException.of(PlaybookProblem.EXECUTION_OPEN, "End the open execution before you start another.");
        return id == null ? problem : problem.extension("execution_id", id.toString());
    }

    private static ProblemException unprocessable(String pointer, String message) {
        return ProblemException.of(CommonProblem.UNPROCESSABLE, "The execution cannot be started as asked.")
                .with(pointer, message);
    }
}
