package io.kpihealth.scoring.score;

import io.kpihealth.messaging.task.TaskCall;
import io.kpihealth.messaging.task.TaskHandler;
import io.kpihealth.messaging.task.Tasks;
import io.kpihealth.scoring.TenantCalendar;
import io.kpihealth.scoring.range.RescoreRequests;
import io.kpihealth.tenancy.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Brings a tenant's open periods up to the configuration in force. What changed does not matter: a score is computed
 * again where its own configuration is another one, so running twice does nothing the second time.
 */
@ApplicationScoped
class RescoreTask implements TaskHandler, RescoreRequests {
    static final String NAME = "rescore";

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Scoring scoring;
    private final TenantCalendar calendar;
    private final Tasks tasks;
    private final Clock clock;

    RescoreTask(Scoring scoring, TenantCalendar calendar, Tasks tasks, Clock clock) {
        this.scoring = scoring;
        this.calendar = calendar;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void rangeChanged(UUID tenantId, String kpi, LocalDate validFrom, String cause) {
        tasks.schedule(NAME, "range:" + cause);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void execute(TaskCall call) {
        LocalDate today =
                QuarkusTransaction.requiringNew().call(calendar::today).orElse(null);
        if (today == null) {
            // Which periods are open depends on the tenant's time zone, and its organisation is not known here yet.
            QuarkusTransaction.requiringNew()
                    .run(() -> tasks.schedule(
                            NAME, "later:" + Ids.next(), clock.instant().plus(WAIT)));
            return;
        }
        boolean more;
        do {
            more = QuarkusTransaction.requiringNew().call(() -> scoring.waiting(/* causationId */ null));
        } while (more);
        List<UUID> accounts = QuarkusTransaction.requiringNew().call(() -> scoring.accountsWithOpenPeriods(today));
        for (UUID account : accounts) {
            // One transaction each: a large tenant's scores are not locked all at once.
            QuarkusTransaction.requiringNew().run(() -> scoring.openPeriods(account, today));
        }
    }
}
