package io.kpihealth.scoringclient;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The topic's ranges in memory, ready to score with. A removal keeps its sequence, else a late older record would
 * bring the range back.
 */
final class TopicRanges implements RangeResolver.Rows {
    private record Entry(long sequence, @Nullable ResolvedRange range) {}

    private final Map<RangeKey, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public @Nullable ResolvedRange find(@Nullable UUID tenantId, @Nullable String segment, String kpi) {
        Entry entry = entries.get(new RangeKey(tenantId, segment, kpi));
        return entry == null ? null : entry.range();
    }

    /** Takes over a newer state, null for a removal; false when the record is older than what is known, or equal. */
    boolean apply(RangeKey key, long sequence, @Nullable ResolvedRange range) {
        Entry offered = new Entry(sequence, range);
        Entry kept = entries.merge(key, offered, (old, fresh) -> old.sequence() < fresh.sequence() ? fresh : old);
        return kept == offered;
    }
}
