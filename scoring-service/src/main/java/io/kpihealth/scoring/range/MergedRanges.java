package io.kpihealth.scoring.range;

import io.kpihealth.scoringclient.RangeKey;
import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.scoringclient.ShippedKpi;
import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.Cursor;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tenant's view of all ranges: its own over the defaults. */
@ApplicationScoped
@Transactional
class MergedRanges {
    private static final Map<String, Integer> LISTING_ORDER = listingOrder();
    private static final Comparator<RangeVersion> BY_LISTING = Comparator.comparingInt(
                    (RangeVersion row) -> LISTING_ORDER.getOrDefault(row.kpi, Integer.MAX_VALUE))
            .thenComparing(row -> row.kpi)
            .thenComparing(row -> row.segment == null ? "" : row.segment);

    private final RangeRepository repository;
    private final TenantContext tenant;

    MergedRanges(RangeRepository repository, TenantContext tenant) {
        this.repository = repository;
        this.tenant = tenant;
    }

    /**
     * @param segment shows what applies to that segment; without one the segments' ranges follow the tenant's
     * @param asOf shows what was live then; null is now
     */
    RangeList list(@Nullable String segment, @Nullable Instant asOf, RangeFilter filter) {
        List<RangeVersion> recorded = asOf == null ? repository.live() : repository.liveAt(asOf);
        List<RangeView> merged = merge(recorded, segment).map(RangeView::of).toList();
        List<RangeView> shown = merged.stream().filter(filter).toList();
        int custom = (int) merged.stream().filter(RangeView::custom).count();
        return new RangeList(
                "ok", shown, shown.size(), new RangeList.Summary(custom, merged.size() - custom, tenant.tenantId()));
    }

    /** Every version of the KPI's ranges that the tenant may see, newest first. */
    Page<RangeView> history(String kpi, @Nullable String cursor, int limit) {
        List<String> after = Cursor.decode(cursor, /* parts */ 1);
        if (!RangeRules.isSlug(kpi)) {
            throw ProblemException.notFound();
        }
        List<RangeVersion> versions =
                repository.history(kpi, after.isEmpty() ? null : position(after.getFirst()), limit + 1);
        if (versions.isEmpty() && after.isEmpty()) {
            throw ProblemException.notFound();
        }
        boolean more = versions.size() > limit;
        List<RangeVersion> shown = more ? versions.subList(0, limit) : versions;
        return Page.of(
                shown.stream().map(RangeView::of).toList(),
                more ? Cursor.encode(shown.getLast().id.toString()) : null);
    }

    private Stream<RangeVersion> merge(List<RangeVersion> recorded, @Nullable String segment) {
        Map<RangeKey, RangeVersion> byKey = new HashMap<>();
        recorded.forEach(row -> byKey.put(RangeKey.of(row.range()), row));
        RecordedRanges ranges =
                new RecordedRanges(recorded.stream().map(RangeVersion::range).toList());
        Stream<RangeVersion> applying = ranges.resolveAll(tenant.tenantId(), segment).values().stream()
                .map(resolved -> byKey.get(RangeKey.of(resolved.range())));
        Stream<RangeVersion> ofSegments =
                segment == null ? recorded.stream().filter(row -> row.segment != null) : Stream.empty();
        return Stream.concat(applying, ofSegments).sorted(BY_LISTING);
    }

    private static UUID position(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "The cursor is not one that this list gave.")
                    .with("cursor", "malformed");
        }
    }

    private static Map<String, Integer> listingOrder() {
        Map<String, Integer> order = new HashMap<>();
        for (ShippedKpi kpi : ShippedCatalogue.get().kpis()) {
            order.put(kpi.kpi(), order.size());
        }
        return order;
    }
}
