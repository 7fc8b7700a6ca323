package io.kpihealth.scoringclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kpihealth.testkit.EmbeddedStack;
import io.kpihealth.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "scoring"))
class RangeFeedTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NPS = "net-promoter-score-nps";

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();

    @Inject
    RangeTable table;

    @Test
    void shouldFollowTheTopicForEachTenantApart() {
        // Given
        send(null, "system:" + NPS, 1, range(null, null, 1, "0"));
        send(acme, acme + ":" + NPS, 2, range(acme, null, 2, "10"));
        send(acme, acme + ":" + NPS + ":smb", 3, range(acme, "smb", 3, "20"));

        // Then
        await().atMost(SOON).until(() -> source(acme, "smb").equals("Segment Override"));
        assertThat(table.authoritative()).isTrue();
        assertThat(source(acme, "enterprise")).isEqualTo("Custom Override");
        assertThat(source(globex, "smb")).isEqualTo("System Default");
        assertThat(table.resolve(acme, "smb", NPS)
                        .orElseThrow()
                        .range()
                        .bounds()
                        .criticalMax())
                .hasToString("20");

        // When
        send(acme, acme + ":" + NPS + ":smb", 4, """
                {"tenant_id":"%s","kpi":"%s","segment":"smb","removed":true}
                """.formatted(acme, NPS));

        // Then
        await().atMost(SOON).until(() -> source(acme, "smb").equals("Custom Override"));
    }

    @Test
    void shouldSkipRecordsThatSpeakForAnotherTenantOrAreNoRange() {
        // When
        send(acme, globex + ":" + NPS, 10, range(globex, null, 2, "10"));
        send(globex, globex + ":" + NPS, 11, range(acme, null, 2, "10"));
        send(globex, globex + ":" + NPS, 12, range(globex, null, 2, "60"));
        send(globex, globex + ":churn-rate", 13, range(globex, null, 2, "10").replace(NPS, "churn-rate"));

        // Then
        await().atMost(SOON)
                .until(() -> table.resolve(globex, null, "churn-rate").isPresent());
        assertThat(table.resolve(globex, null, NPS).filter(ResolvedRange::custom))
                .isEmpty();
    }

    private String source(UUID tenant, String segment) {
        Optional<ResolvedRange> found = table.resolve(tenant, segment, NPS);
        return found.map(range -> range.source().label()).orElse("none");
    }

    private static void send(@Nullable UUID tenant, String key, long sequence, String json) {
        TestKafka.send(
                "kpihealth.reference-ranges", key, tenant, sequence, "kpihealth.reference-range.changed.v1", json);
    }

    private static String range(@Nullable UUID tenant, @Nullable String segment, int version, String criticalMax) {
        return """
                {"tenant_id":%s,"kpi":"%s","segment":%s,"range_id":"%s","version":%d,"valid_from":null,"unit":"score",
                 "higher_is_better":true,"critical_min":-100,"critical_max":%s,"risk_min":30,"risk_max":50,
                 "healthy_min":51,"healthy_max":100,"expires_at":null,"a_later_field":1}
                """.formatted(
                        tenant == null ? "null" : '"' + tenant.toString() + '"',
                        NPS,
                        segment == null ? "null" : '"' + segment + '"',
                        UUID.randomUUID(),
                        version,
                        criticalMax);
    }
}
