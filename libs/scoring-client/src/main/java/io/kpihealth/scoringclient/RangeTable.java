package io.kpihealth.scoringclient;

import io.kpihealth.messaging.Broadcasts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Every tenant's ranges in this process, as the topic last told them. Resolving is a look-up, never a call. */
@ApplicationScoped
@IfBuildProperty(name = "kpihealth.scoring-client.table", stringValue = "true", enableIfMissing = true)
public class RangeTable {
    private static final String RESOLVED = "kpihealth.ranges.resolved";

    private final TopicRanges ranges = new TopicRanges();
    private final BooleanSupplier caughtUp;
    private final Map<RangeSource, Counter> hits = new EnumMap<>(RangeSource.class);
    private final Counter misses;
    private final Counter stale;

    @Inject
    RangeTable(Broadcasts broadcasts, MeterRegistry registry) {
        this(() -> broadcasts.caughtUp(RangeFeed.NAME), registry);
    }

    RangeTable(BooleanSupplier caughtUp, MeterRegistry registry) {
        this.caughtUp = caughtUp;
        // No tenant among the tags: metrics are read by operators who may not see which tenants exist.
        for (RangeSource source : RangeSource.values()) {
            String outcome = source.label().toLowerCase(Locale.ROOT).replace(' ', '-');
            hits.put(source, registry.counter(RESOLVED, "outcome", outcome));
        }
        this.misses = registry.counter(RESOLVED, "outcome", "none");
        this.stale = registry.counter("kpihealth.ranges.stale.records");
    }

    /** Whether the topic was read once. Until then answers are bundled defaults, and nothing may be decided on them. */
    public boolean authoritative() {
        return caughtUp.getAsBoolean();
    }

    /**
     * The range that applies to a KPI of an account; none when the KPI is Unknown.
     *
     * @param segment the slug of the account's segment
     * @param kpi the slug
     */
    public Optional<ResolvedRange> resolve(UUID tenantId, @Nullable String segment, String kpi) {
        Optional<ResolvedRange> found =
                authoritative() ? RangeResolver.resolve(ranges, tenantId, segment, kpi) : RangeResolver.bundled(kpi);
        found.map(ResolvedRange::source).map(hits::get).orElse(misses).increment();
        return found;
    }

    void apply(RangeKey key, long sequence, @Nullable ResolvedRange range) {
        if (!ranges.apply(key, sequence, range)) {
            stale.increment();
        }
    }
}
