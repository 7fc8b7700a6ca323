package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.account.AccountState;
import io.kpihealth.playbook.definition.ConditionKind;
import io.kpihealth.playbook.definition.Playbook;
import io.kpihealth.playbook.health.HealthRecord;
import io.kpihealth.playbook.health.History;
import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.tenancy.TenantDirectory;
import io.kpihealth.tenancy.TenantInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** Evaluates triggers with the bound tenant's settings and time zone. */
@ApplicationScoped
public class Evaluations {
    private final TenantDirectory directory;
    private final TenantContext tenant;

    Evaluations(TenantDirectory directory, TenantContext tenant) {
        this.directory = directory;
        this.tenant = tenant;
    }

    /**
     * The record must hold a sufficient score of an active account.
     *
     * @param at the moment that the evaluation is about: when the record was sent, as a rule
     */
    public Evaluation evaluate(
            Playbook playbook,
            TriggerSettings settings,
            HealthRecord health,
            History history,
            AccountState account,
            Instant at) {
        return Evaluator.evaluate(
                playbook.trigger(), settings, new Facts(health, history, account, LocalDate.ofInstant(at, zone())));
    }

    /**
     * When the renewal of an account enters the window of its trigger although no new score arrives;
     * empty when it has entered already or there is no date.
     */
    public Optional<Instant> entersWindow(
            Playbook playbook, TriggerSettings settings, AccountState account, Instant at) {
        LocalDate renewal = account.renewalDate();
        if (renewal == null) {
            return Optional.empty();
        }
        ZoneId zone = zone();
        return playbook.trigger().all().stream()
                .filter(condition -> condition.kind() == ConditionKind.RENEWAL_WITHIN_DAYS)
                .flatMap(condition -> Stream.ofNullable(settings.limit(condition)))
                .map(days ->
                        renewal.minusDays(days.longValue()).atStartOfDay(zone).toInstant())
                .filter(at::isBefore)
                .findFirst();
    }

    /** An unknown tenant has no zone yet; a renewal is then counted in UTC days. */
    private ZoneId zone() {
        return directory
                .find(tenant.tenantId())
                .map(TenantInfo::timezone)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
