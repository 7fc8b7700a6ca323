package io.kpihealth.scoring.range;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.messaging.Outbox;
import io.kpihealth.messaging.OutgoingEvent;
import io.kpihealth.scoring.TenantCalendar;
import io.kpihealth.scoring.range.RangeRules.Accepted;
import io.kpihealth.scoring.range.RangeVersion.Change;
import io.kpihealth.scoringclient.RangeKey;
import io.kpihealth.scoringclient.RangeState;
import io.kpihealth.scoringclient.ReferenceRange;
import io.kpihealth.tenancy.CurrentCaller;
import io.kpihealth.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes a version and all that goes with it: the audit row, the re-score of what it touches, the event. */
@ApplicationScoped
class RangeChanges {
    static final String TOPIC = "kpihealth.reference-ranges";
    static final String TYPE = "kpihealth.reference-range.changed.v1";

    private final RangeRepository repository;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final RescoreRequests rescores;
    private final TenantContext tenant;
    private final TenantCalendar calendar;
    private final CurrentCaller caller;
    private final Clock clock;

    RangeChanges(
            RangeRepository repository,
            AuditTrail audit,
            Outbox outbox,
            RescoreRequests rescores,
            TenantContext tenant,
            TenantCalendar calendar,
            CurrentCaller caller,
            Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.outbox = outbox;
        this.rescores = rescores;
        this.tenant = tenant;
        this.calendar = calendar;
        this.caller = caller;
        this.clock = clock;
    }

    /** Begins a series, or continues one that was reset. */
    RangeVersion add(ReferenceRange range, Accepted accepted, @Nullable RangeVersion previous) {
        RangeVersion fresh =
                RangeVersion.of(range, accepted.kpiName(), change(RangeVersion.LIVE, accepted.note()), previous);
        repository.persistAndFlush(fresh);
        announce("range.overridden", null, fresh, RangeState.of(range));
        return fresh;
    }

    RangeVersion replace(ReferenceRange range, Accepted accepted, RangeVersion current) {
        RangeVersion fresh =
                RangeVersion.of(range, accepted.kpiName(), change(RangeVersion.LIVE, accepted.note()), current);
        supersede(current);
        repository.persistAndFlush(fresh);
        announce("range.changed", current, fresh, RangeState.of(range));
        return fresh;
    }

    void remove(RangeVersion current) {
        ReferenceRange last = current.range();
        ReferenceRange range = new ReferenceRange(
                last.rangeId(),
                last.version() + 1,
                last.tenantId(),
                last.segment(),
                last.kpi(),
                last.unit(),
                last.bounds(),
                calendar.firstOpenDay(),
                /* expiresAt */ null);
        RangeVersion fresh =
                RangeVersion.of(range, current.kpiName, change(RangeVersion.REMOVED, /* note */ null), current);
        supersede(current);
        repository.persistAndFlush(fresh);
        announce("range.reset", current, fresh, RangeState.Removed.of(range));
    }

    private void supersede(RangeVersion current) {
        current.supersede();
        // Hibernate inserts before it updates, and only one version of a series may be live.
        repository.flush();
    }

    private Change change(String state, @Nullable String note) {
        return new Change(state, note, author(), clock.instant());
    }

    private String author() {
        return caller.find()
                .map(by -> by.membershipId() == null ? by.subject() : by.membershipId())
                .map(Object::toString)
                .orElse("system");
    }

    /** The event comes last: its sequence is drawn under the lock of the KPI. */
    private void announce(String action, @Nullable RangeVersion before, RangeVersion after, Object state) {
        ReferenceRange range = after.range();
        audit.record(
                action,
                "reference-range",
                range.rangeId().toString(),
                before == null ? null : RangeView.of(before),
                after.live() ? RangeView.of(after) : null,
                after.note);
        LocalDate validFrom = after.validFrom;
        if (validFrom != null) {
            rescores.rangeChanged(tenant.tenantId(), range.kpi(), validFrom, range.rangeId() + ":" + range.version());
        }
        outbox.publish(new OutgoingEvent(TOPIC, TYPE, RangeKey.of(range).toString(), state, /* causationId */ null));
    }
}
