package io.kpihealth.scoring.range;

import io.kpihealth.scoringclient.RangeKey;
import io.kpihealth.scoringclient.RangeResolver;
import io.kpihealth.scoringclient.ReferenceRange;
import io.kpihealth.scoringclient.ResolvedRange;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A set of live versions, one of each series, ready to resolve from. */
final class RecordedRanges implements RangeResolver.Rows {
    private final Map<RangeKey, ResolvedRange> rows = new HashMap<>();
    private final Set<String> kpis = new LinkedHashSet<>();

    RecordedRanges(List<ReferenceRange> live) {
        for (ReferenceRange range : live) {
            rows.put(RangeKey.of(range), ResolvedRange.recorded(range));
            kpis.add(range.kpi());
        }
    }

    @Override
    public @Nullable ResolvedRange find(@Nullable UUID tenantId, @Nullable String segment, String kpi) {
        return rows.get(new RangeKey(tenantId, segment, kpi));
    }

    /** What applies to an account of that segment, by KPI. */
    Map<String, ResolvedRange> resolveAll(UUID tenantId, @Nullable String segment) {
        Map<String, ResolvedRange> resolved = LinkedHashMap.newLinkedHashMap(kpis.size());
        for (String kpi : kpis) {
            RangeResolver.resolve(this, tenantId, segment, kpi).ifPresent(range -> resolved.put(kpi, range));
        }
        return Collections.unmodifiableMap(resolved);
    }
}
