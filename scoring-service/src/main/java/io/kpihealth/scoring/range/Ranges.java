package io.kpihealth.scoring.range;

import io.kpihealth.scoring.TenantCalendar;
import io.kpihealth.scoring.range.RangeRules.Accepted;
import io.kpihealth.scoring.range.RangeRules.Known;
import io.kpihealth.scoringclient.ReferenceRange;
import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.tenancy.Ids;
import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.web.ETags;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a tenant does with its ranges. A change is a new version; defaults are copied, never touched. */
@ApplicationScoped
@Transactional
class Ranges {
    private final RangeRepository repository;
    private final RangeChanges changes;
    private final TenantContext tenant;
    private final TenantCalendar calendar;

    Ranges(RangeRepository repository, RangeChanges changes, TenantContext tenant, TenantCalendar calendar) {
        this.repository = repository;
        this.changes = changes;
        this.tenant = tenant;
        this.calendar = calendar;
    }

    RangeView get(UUID rangeId) {
        return RangeView.of(find(rangeId));
    }

    /** Overrides a default, for all or for a segment, or gives a KPI without one a range of the tenant's own. */
    RangeView override(RangeRequest wanted) {
        String kpi = RangeRules.slug(wanted.kpi());
        repository.lock(tenant.tenantId(), kpi);
        List<RangeVersion> live = repository.liveOf(kpi);
        live.stream()
                .filter(row -> row.own() && Objects.equals(row.segment, wanted.segment()))
                .findFirst()
                .ifPresent(existing -> {
                    throw ProblemException.of(RangeProblem.RANGE_EXISTS, "Edit the override that exists.")
                            .extension("range_id", existing.rangeId);
                });
        Accepted accepted = RangeRules.check(wanted, kpi, known(kpi, live).orElse(null));
        RangeVersion previous = repository.newestOwn(kpi, wanted.segment()).orElse(null);
        return RangeView.of(changes.add(range(accepted, kpi, wanted.segment(), previous), accepted, previous));
    }

    /** Edits the tenant's own range; the same again makes no version. */
    RangeView change(UUID rangeId, @Nullable String ifMatch, RangeRequest wanted) {
        RangeVersion current = ownForEdit(rangeId, ifMatch);
        RangeRules.sameSeries(wanted, current);
        List<RangeVersion> others = repository.liveOf(current.kpi).stream()
                .filter(row -> row != current)
                .toList();
        Known known = others.isEmpty()
                ? Known.of(current, /* fixed */ false)
                : known(current.kpi, others).orElseThrow();
        Accepted accepted = RangeRules.check(wanted, current.kpi, known);
        ReferenceRange next = range(accepted, current.kpi, current.segment, current);
        if (same(accepted, current)) {
            return RangeView.of(current);
        }
        return RangeView.of(changes.replace(next, accepted, current));
    }

    /** Takes the tenant's own range away: the next source of the order applies again. */
    void reset(UUID rangeId, @Nullable String ifMatch) {
        changes.remove(ownForEdit(rangeId, ifMatch));
    }

    private RangeVersion find(UUID rangeId) {
        return repository.live(rangeId).orElseThrow(ProblemException::notFound);
    }

    private RangeVersion ownForEdit(UUID rangeId, @Nullable String ifMatch) {
        RangeVersion seen = find(rangeId);
        ETags.requireSent(ifMatch);
        if (!seen.own()) {
            throw ProblemException.of(RangeProblem.RANGE_IS_DEFAULT, "Post an override for this KPI instead.");
        }
        repository.lock(tenant.tenantId(), seen.kpi);
        RangeVersion current = find(rangeId);
        ETags.requireMatch(ifMatch, ETags.strong(current.version));
        return current;
    }

    /** What a default, or another range of the tenant's own, fixes; else what the shipped definition offers. */
    private static Optional<Known> known(String kpi, List<RangeVersion> live) {
        Optional<RangeVersion> holder = live.stream()
                .filter(row -> !row.own())
                .findFirst()
                .or(() -> live.stream().findFirst());
        return holder.map(row -> Known.of(row, /* fixed */ true))
                .or(() -> ShippedCatalogue.get()
                        .find(kpi)
                        .map(shipped -> new Known(
                                shipped.unit(), shipped.higherIsBetter(), shipped.name(), /* fixed */ false)));
    }

    private ReferenceRange range(
            Accepted accepted, String kpi, @Nullable String segment, @Nullable RangeVersion previous) {
        return new ReferenceRange(
                previous == null ? Ids.next() : previous.rangeId,
                previous == null ? 1 : previous.version + 1,
                tenant.tenantId(),
                segment,
                kpi,
                accepted.unit(),
                accepted.bounds(),
                calendar.firstOpenDay(),
                /* expiresAt */ null);
    }

    private static boolean same(Accepted accepted, RangeVersion current) {
        return accepted.equals(new Accepted(current.unit, current.kpiName, current.bounds(), current.note));
    }
}
