package io.kpihealth.scoringclient;

import static io.kpihealth.scoringclient.Ranges.range;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RangeTableTest {
    private static final UUID ACME = new UUID(10, 1);
    private static final UUID GLOBEX = new UUID(10, 2);
    private static final String NPS = "net-promoter-score-nps";

    private final AtomicBoolean caughtUp = new AtomicBoolean(true);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RangeTable table = new RangeTable(caughtUp::get, registry);

    @Test
    void shouldResolveSegmentThenTenantThenDefault() {
        // Given
        put(null, null, 1);
        put(ACME, null, 2);
        put(ACME, "enterprise", 3);

        // Then
        assertThat(source(ACME, "enterprise")).isEqualTo("Segment Override");
        assertThat(source(ACME, "smb")).isEqualTo("Custom Override");
        assertThat(source(ACME, null)).isEqualTo("Custom Override");
        assertThat(source(GLOBEX, "enterprise")).isEqualTo("System Default");
        assertThat(table.resolve(ACME, null, "no-such-kpi")).isEmpty();
        assertThat(counted("segment-override")).isEqualTo(1);
        assertThat(counted("custom-override")).isEqualTo(2);
        assertThat(counted("system-default")).isEqualTo(1);
        assertThat(counted("none")).isEqualTo(1);
    }

    @Test
    void shouldAnswerMarkedBundledDefaultsUntilTheTopicWasRead() {
        // Given
        caughtUp.set(false);
        put(ACME, null, 2);

        // When
        ResolvedRange found = table.resolve(ACME, null, NPS).orElseThrow();

        // Then
        assertThat(table.authoritative()).isFalse();
        assertThat(found.source()).isEqualTo(RangeSource.BUNDLED_DEFAULT);
        assertThat(found.authoritative()).isFalse();
        assertThat(found.custom()).isFalse();
        assertThat(counted("bundled-default")).isEqualTo(1);
    }

    @Test
    void shouldNeverFallBackToBundledDefaultsOnceTheTopicWasRead() {
        assertThat(table.resolve(ACME, null, NPS)).isEmpty();
    }

    @Test
    void shouldDropOlderRecordsAlsoAfterARemoval() {
        // Given
        RangeKey key = new RangeKey(ACME, null, NPS);
        put(ACME, null, 5);

        // When
        table.apply(key, /* sequence */ 7, null);
        table.apply(key, /* sequence */ 6, ResolvedRange.recorded(range(ACME, null, NPS, 6)));

        // Then
        assertThat(table.resolve(ACME, null, NPS)).isEmpty();
        assertThat(registry.counter("kpihealth.ranges.stale.records").count()).isEqualTo(1);
    }

    private void put(@Nullable UUID tenant, @Nullable String segment, int version) {
        ReferenceRange range = range(tenant, segment, NPS, version);
        table.apply(RangeKey.of(range), /* sequence */ version, ResolvedRange.recorded(range));
    }

    private String source(UUID tenant, @Nullable String segment) {
        return table.resolve(tenant, segment, NPS).orElseThrow().source().label();
    }

    private double counted(String outcome) {
        return registry.counter("kpihealth.ranges.resolved", "outcome", outcome).count();
    }
}
