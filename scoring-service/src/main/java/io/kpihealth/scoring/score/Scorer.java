package io.kpihealth.scoring.score;

import io.kpihealth.messaging.Outbox;
import io.kpihealth.messaging.task.Tasks;
import io.kpihealth.scoring.model.Assessment;
import io.kpihealth.scoring.model.Configuration;
import io.kpihealth.scoring.model.KpiScore;
import io.kpihealth.scoring.model.Reading;
import io.kpihealth.scoring.model.WeightedModel;
import io.kpihealth.scoringclient.Period;
import io.kpihealth.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes and keeps one score under its row's lock, and publishes it. */
@ApplicationScoped
class Scorer {
    private final ScoreStore scores;
    private final ValueStore values;
    private final Comparison comparison;
    private final Outbox outbox;
    private final Tasks tasks;
    private final TenantContext tenant;
    private final Clock clock;
    private final WeightedModel model = new WeightedModel();

    Scorer(
            ScoreStore scores,
            ValueStore values,
            Comparison comparison,
            Outbox outbox,
            Tasks tasks,
            TenantContext tenant,
            Clock clock) {
        this.scores = scores;
        this.values = values;
        this.comparison = comparison;
        this.outbox = outbox;
        this.tasks = tasks;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Scores the locked row's period if the trigger has any effect on it. */
    void score(
            Account account,
            ScoreHead head,
            Trigger trigger,
            Configurations.Snapshot snapshot,
            @Nullable String causationId) {
        Period period = head.period();
        ValueStore.Stored own = values.find(account.id(), period).orElse(null);
        if (own == null || own.catalogueVersion() > snapshot.catalogueVersion()) {
            return;
        }
        if (trigger == Trigger.VALUES && own.scored()) {
            return; // by another transaction, between the search for work and the lock
        }
        if (own.empty()) {
            withdraw(account, head, own, causationId);
            return;
        }
        if (head.reported() && snapshot.today().isEmpty()) {
            // Whether the period is closed depends on the tenant's time zone: the task waits for it.
            tasks.schedule(RescoreTask.NAME, "values:" + own.sequence());
            return;
        }
        boolean closed = head.reported() && !snapshot.today().map(period::open).orElse(false);
        if (closed && trigger == Trigger.CONFIGURATION) {
            return;
        }
        ScoreDocument reported = head.reported() ? scores.current(account.id(), period) : null;
        Configuration inForce =
                closed && reported != null ? Configurations.asReported(reported) : snapshot.current(account);
        String fingerprint = closed && reported != null ? reported.configuration() : inForce.fingerprint();
        Map<String, Reading> readings =
                values.newest(account.id(), own, inForce.rules().keySet());
        Optional<ScoreHead> previous = scores.previous(account.id(), period);
        if (reported != null && unaffected(trigger, head, reported, fingerprint, readings, previous)) {
            return;
        }
        Configuration configuration = snapshot.including(inForce, account, readings.keySet());
        Assessment assessment = model.assess(configuration, readings, period);
        Cause cause = cause(trigger, closed, reported, readings);
        Comparison.Result compared =
                comparison.with(account, head, previous, assessment, configuration, readings, cause);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ScoreDocument document = new ScoreDocument(
                account.id(),
                period.toString(),
                head.revision() + 1,
                cause,
                /* withdrawn */ false,
                head.firstScoredAt() == null ? now : head.firstScoredAt(),
                now,
                own.sequence(),
                closed && reported != null ? reported.catalogueVersion() : snapshot.catalogueVersion(),
                configuration.settings(),
                account.segment(),
                account.stage(),
                fingerprint,
                assessment,
                compared.previous(),
                compared.change());
        scores.save(document, period);
        values.scored(account.id(), own);
        outbox.publish(HealthScoreChanged.event(tenant.tenantId(), document, causationId));
    }

    private void withdraw(Account account, ScoreHead head, ValueStore.Stored own, @Nullable String causationId) {
        values.scored(account.id(), own);
        if (!head.reported()) {
            return;
        }
        ScoreDocument last = scores.current(account.id(), head.period());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ScoreDocument document = new ScoreDocument(
                account.id(),
                last.period(),
                head.revision() + 1,
                Cause.MISSING_DATA,
                /* withdrawn */ true,
                last.firstScoredAt(),
                now,
                own.sequence(),
                last.catalogueVersion(),
                last.model(),
                last.segment(),
                last.stage(),
                last.configuration(),
                last.assessment(),
                /* previous */ null,
                /* change */ null);
        scores.save(document, head.period());
        outbox.publish(HealthScoreChanged.removal(tenant.tenantId(), account.id(), last.period(), causationId));
    }

    /** Values of the period itself are always scored, also when nothing comes of it: each score is an event. */
    private static boolean unaffected(
            Trigger trigger,
            ScoreHead head,
            ScoreDocument reported,
            String fingerprint,
            Map<String, Reading> readings,
            Optional<ScoreHead> previous) {
        boolean samePrevious =
                Objects.equals(previous.map(one -> one.period().toString()).orElse(null), head.previousPeriod())
                        && Objects.equals(previous.map(ScoreHead::score).orElse(null), head.previousScore());
        return switch (trigger) {
            case VALUES -> false;
            case CONFIGURATION -> samePrevious && fingerprint.equals(head.configuration());
            case EARLIER_PERIOD ->
                samePrevious && readings.equals(reported.assessment().readings());
        };
    }

    private static Cause cause(
            Trigger trigger, boolean closed, @Nullable ScoreDocument reported, Map<String, Reading> readings) {
        return switch (trigger) {
            case CONFIGURATION -> Cause.CONFIGURATION;
            case EARLIER_PERIOD -> Cause.LATE_CORRECTION;
            case VALUES -> {
                if (closed) {
                    yield Cause.LATE_CORRECTION;
                }
                yield reported != null && onlyLost(reported.assessment(), readings) ? Cause.MISSING_DATA : Cause.DATA;
            }
        };
    }

    /** Whether values went away and nothing else happened: a trigger must not take that for a change of data. */
    private static boolean onlyLost(Assessment former, Map<String, Reading> readings) {
        int kept = 0;
        int had = 0;
        for (KpiScore kpi : former.kpis()) {
            if (kpi.reading() == null) {
                continue;
            }
            had++;
            Reading now = readings.get(kpi.kpi());
            if (now != null) {
                if (!Objects.equals(now.value(), kpi.reading().value())) {
                    return false;
                }
                kept++;
            }
        }
        return kept < had && kept == readings.size();
    }
}
