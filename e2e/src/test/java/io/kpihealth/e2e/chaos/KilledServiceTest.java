package io.kpihealth.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kpihealth.e2e.Tenant;
import io.kpihealth.e2e.Workbooks;
import io.kpihealth.e2e.Workbooks.Line;
import io.kpihealth.e2e.chaos.Kill.Point;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service that dies in the middle of an upload loses nothing and does nothing twice. */
class KilledServiceTest {
    private static final List<String> SERVICES =
            List.of("gateway", "tenants-service", "kpi-ingest-service", "scoring-service", "playbook-service");

    /** Above the 20 s after which the task of a dead process is taken up, and the 10 s of a dead consumer's partitions. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final byte[] WORKBOOK = Workbooks.portfolio(
            "Product Value",
            List.of(
                    new Line("Sample Chaos", "Net Promoter Score (NPS)", 5),
                    new Line("Sample Chaos", "Customer Satisfaction (CSAT)", 3.6)));

    /**
     * The mean of 34 + 32·4/49 and 34 + 32·5/9, two KPIs of high impact in one category; NPS below 10 starts a sprint.
     */
    private static final Outcome EXPECTED = new Outcome(
            1,
            List.of("committed"),
            List.of("44.2 at revision 1"),
            List.of("voc-sprint, 90 points, proposed"),
            Map.of(
                    "kpihealth.accounts", 1,
                    "kpihealth.kpi-catalogue", 1,
                    "kpihealth.kpi-values", 1,
                    "kpihealth.uploads", 1,
                    "kpihealth.health-scores", 1));

    static Stream<Kill> kills() {
        if (Rounds.isShort()) {
            return Stream.of(
                    new Kill(1, "scoring-service", Point.DURING_UPLOAD),
                    new Kill(1, "scoring-service", Point.AFTER_COMMIT));
        }
        return Rounds.all()
                .boxed()
                .flatMap(round -> SERVICES.stream()
                        .flatMap(service -> Stream.of(Point.values()).map(point -> new Kill(round, service, point))));
    }

    @Test
    void shouldHaveEveryEffectOnceWhenNothingIsKilled() {
        // Given
        Tenant tenant = Tenant.signUp("ada@acme.example", "Calm " + System.nanoTime());

        // When
        load(tenant, reached -> {});

        // Then
        awaitQuiet(tenant);
        assertThat(Outcome.of(tenant, new Client(tenant))).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @MethodSource("kills")
    void shouldHaveEveryEffectOnceWhenAServiceIsKilled(Kill kill) {
        // Given
        Tenant tenant = Tenant.signUp("ada@acme.example", "Chaos " + System.nanoTime());

        // When
        load(tenant, kill::at);
        kill.awaitRestart();

        // Then
        awaitQuiet(tenant);
        assertThat(Outcome.of(tenant, new Client(tenant))).isEqualTo(EXPECTED);
        System.out.println(kill.line());
    }

    private static void load(Tenant tenant, Consumer<Point> reached) {
        String period = YearMonth.now(ZoneOffset.UTC).minusMonths(1).toString();
        new Client(tenant).load(WORKBOOK, period, reached);
    }

    private static void awaitQuiet(Tenant tenant) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> Pipeline.isQuiet(tenant.id()));
    }
}
