package io.kpihealth.playbook.firing;

import io.kpihealth.messaging.task.Tasks;
import io.kpihealth.playbook.account.AccountState;
import io.kpihealth.playbook.definition.Playbook;
import io.kpihealth.playbook.definition.Playbooks;
import io.kpihealth.playbook.execution.Match;
import io.kpihealth.playbook.execution.Proposals;
import io.kpihealth.playbook.health.HealthRecord;
import io.kpihealth.playbook.health.HealthRecords;
import io.kpihealth.playbook.health.History;
import io.kpihealth.playbook.health.StoredRecord;
import io.kpihealth.playbook.trigger.Evaluation;
import io.kpihealth.playbook.trigger.Evaluations;
import io.kpihealth.playbook.trigger.SettingsStore;
import io.kpihealth.playbook.trigger.StoredSettings;
import io.kpihealth.playbook.trigger.TriggerSettings;
import io.kpihealth.playbook.trigger.TriggerStates;
import io.kpihealth.playbook.trigger.Truth;
import io.kpihealth.tenancy.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the newest record of an account for every playbook. The caller holds the account's lock
 * and the transaction; deciding on the same record again changes nothing.
 */
@ApplicationScoped
class Decisions {
    private final Playbooks playbooks;
    private final HealthRecords records;
    private final SettingsStore settings;
    private final Evaluations evaluations;
    private final TriggerStates states;
    private final Proposals proposals;
    private final Ledger ledger;
    private final Tasks tasks;

    Decisions(
            Playbooks playbooks,
            HealthRecords records,
            SettingsStore settings,
            Evaluations evaluations,
            TriggerStates states,
            Proposals proposals,
            Ledger ledger,
            Tasks tasks) {
        this.playbooks = playbooks;
        this.records = records;
        this.settings = settings;
        this.evaluations = evaluations;
        this.states = states;
        this.proposals = proposals;
        this.ledger = ledger;
        this.tasks = tasks;
    }

    /** One record under decision. */
    private record Case(
            AccountState account,
            StoredRecord record,
            String json,
            Instant at,
            Map<String, Proposals.Open> open,
            @Nullable String causationId) {
        UUID accountId() {
            return record.health().accountId();
        }
    }

    /**
     * @param json the record as it was sent
     * @param at the moment of what brings the decision about
     * @param causationId id of the event that brings it about
     */
    void decide(AccountState account, StoredRecord record, String json, Instant at, @Nullable String causationId) {
        HealthRecord health = record.health();
        if (health.cause().equals(HealthRecord.REPUBLISH)) {
            return;
        }
        UUID accountId = health.accountId();
        if (account.inactive() || !health.sufficient()) {
            proposals.withdrawAll(accountId, account.inactive() ? "inactive" : "insufficient-data", causationId);
            return;
        }
        Map<String, StoredSettings> own = settings.all(playbooks.all());
        History history = records.before(accountId, health.period());
        Map<String, Evaluation> found = new LinkedHashMap<>();
        Map<String, Truth> outcomes = new LinkedHashMap<>();
        for (Playbook playbook : playbooks.all()) {
            TriggerSettings ofTenant = of(own, playbook).settings();
            Evaluation evaluation = evaluations.evaluate(playbook, ofTenant, health, history, account, at);
            evaluations
                    .entersWindow(playbook, ofTenant, account, at)
                    .ifPresent(then -> tasks.schedule(RenewalReview.NAME, RenewalReview.id(accountId, then), then));
            found.put(playbook.id(), evaluation);
            outcomes.put(playbook.id(), evaluation.outcome());
        }
        Set<String> changed = states.store(accountId, outcomes, at);
        Case one = new Case(account, record, json, at, proposals.open(accountId), causationId);
        for (Playbook playbook : playbooks.all()) {
            Evaluation evaluation = of(found, playbook);
            if (evaluation.met()) {
                met(one, playbook, of(own, playbook).settings(), evaluation);
            } else {
                notMet(one, playbook, evaluation, changed.contains(playbook.id()));
            }
        }
    }

    private void met(Case one, Playbook playbook, TriggerSettings own, Evaluation evaluation) {
        Optional<String> against = against(one, playbook, own);
        if (against.isPresent()) {
            ledger.append(playbook, one.record(), evaluation, Outcome.SUPPRESSED, against.get(), null);
        } else {
            fire(one, playbook, own, evaluation);
        }
    }

    private void notMet(Case one, Playbook playbook, Evaluation evaluation, boolean changed) {
        Proposals.Open open = one.open().get(playbook.id());
        if (open != null && open.proposal()) {
            proposals.withdraw(open.id(), "condition-gone", one.causationId());
        }
        if (changed) {
            String now = evaluation.outcome() == Truth.NOT_EVALUABLE ? "not-evaluable" : "evaluable";
            ledger.append(playbook, one.record(), evaluation, Outcome.EVALUABILITY, now, null);
        }
    }

    private Optional<String> against(Case one, Playbook playbook, TriggerSettings own) {
        if (own.paused()) {
            return Optional.of("paused");
        }
        String cause = one.record().health().cause();
        if (!cause.equals(HealthRecord.DATA)) {
            return Optional.of(cause);
        }
        Proposals.Open open = one.open().get(playbook.id());
        if (open != null) {
            return open.proposal() ? Optional.empty() : Optional.of("open-execution");
        }
        return proposals.hindrance(one.accountId(), playbook.id(), own.coolDownDays(), one.at());
    }

    /** The ledger's key decides first: values that have fired do not fire again. */
    private void fire(Case one, Playbook playbook, TriggerSettings own, Evaluation evaluation) {
        Proposals.Open open = one.open().get(playbook.id());
        UUID id = open == null ? Ids.next() : open.id();
        String what = open != null ? "updated" : own.autoStart() ? "started" : "proposed";
        if (!ledger.append(playbook, one.record(), evaluation, Outcome.FIRED, what, id)) {
            return;
        }
        Match match = match(one, playbook, evaluation);
        if (open != null) {
            proposals.update(id, match);
        } else if (own.autoStart()) {
            proposals.start(id, match);
        } else {
            proposals.propose(id, match);
        }
    }

    private static <T> T of(Map<String, T> byPlaybook, Playbook playbook) {
        return Objects.requireNonNull(byPlaybook.get(playbook.id()), playbook.id());
    }

    private static Match match(Case one, Playbook playbook, Evaluation evaluation) {
        HealthRecord health = one.record().health();
        return new Match(
                playbook,
                health.accountId(),
                one.account().name(),
                health.period().toString(),
                health.valuesSequence(),
                evaluation,
                one.json(),
                one.causationId());
    }
}
