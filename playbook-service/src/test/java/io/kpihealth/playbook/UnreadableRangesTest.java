package io.kpihealth.playbook;

import static io.kpihealth.playbook.Wire.EXECUTIONS;
import static io.kpihealth.playbook.Wire.LEDGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kpihealth.testkit.EmbeddedStack;
import io.kpihealth.testkit.TestDatabase;
import io.kpihealth.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The topic of ranges cannot be read, the other topics can; the last test makes it readable. */
@QuarkusTest
@TestProfile(UnreadableRangesTest.RangesToCome.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "playbook"))
class UnreadableRangesTest {
    private static final String TOPIC = "kpihealth.ranges-to-come";
    private static final String PERIOD = "2026-03";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Nothing but the topic of ranges is missing. */
    public static class RangesToCome implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kpihealth.scoring-client.topic", TOPIC, "kpihealth.messaging.consumers.longest-retry-wait", "1s");
        }
    }

    @Test
    @Order(1)
    void shouldMarkTheRangesOfAnExecutionAsBundled() {
        // Given
        Wire wire = new Wire().activeAccount();
        scoredBefore(wire);

        // When
        String id = wire.owner()
                .body("{\"playbook\":\"voc-sprint\",\"account_id\":\"" + wire.account + "\"}")
                .post(EXECUTIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        JsonPath execution = wire.get(EXECUTIONS + "/" + id);
        assertThat(execution.getList("ranges.kpi")).contains("net-promoter-score-nps");
        assertThat(execution.getList("ranges.source")).containsOnly("Bundled Default");
        assertThat(execution.getList("ranges.is_custom")).containsOnly(false);
    }

    @Test
    @Order(2)
    void shouldDecideNothingUntilTheRangesCanBeRead() {
        // Given
        Wire scored = new Wire().activeAccount();
        Wire reviewed = new Wire().activeAccount();
        Wire changed = new Wire().activeAccount();
        scoredBefore(reviewed);
        scoredBefore(changed);
        try (Retries retries = Retries.watch()) {
            // When
            scored.score(PERIOD, "5");
            scheduleReview(reviewed);
            changed.sendAccount("\"status\":\"active\"");

            // Then
            await().atMost(PATIENCE)
                    .until(() -> retries.because("kpihealth.playbook.health-scores", "ranges were not read")
                            && retries.because("kpihealth.playbook.accounts", "ranges were not read"));
            reviewed.untilStored("select 1 from scheduled_tasks where consecutive_failures > 0 and task_instance like '"
                    + reviewed.tenant + ":%'");
            for (Wire wire : List.of(scored, reviewed, changed)) {
                assertThat(wire.items(EXECUTIONS)).isEmpty();
                assertThat(wire.items(LEDGER)).isEmpty();
            }
        }

        // When
        TestKafka.createTopic(TOPIC);

        // Then
        for (Wire wire : List.of(scored, reviewed, changed)) {
            wire.proposal("voc-sprint");
        }
    }

    /** A low NPS that the service had stored before it was started without ranges. */
    private static void scoredBefore(Wire wire) {
        change(wire, """
                insert into health_record (account_id, period, period_start, sequence, recorded_at, record)
                values ('%s', '%s', '%s-01', %d, now(), '%s')
                """.formatted(
                        wire.account, PERIOD, PERIOD, Wire.next(), wire.scoreState(PERIOD, "5", "data", Wire.next())));
    }

    /** The task of the day on which the account's renewal comes into sight. */
    private static void scheduleReview(Wire wire) {
        change(wire, """
                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                values ('renewal-review', '%s:%s/0', convert_to('%s', 'UTF8'), now(), false, 1)
                """.formatted(wire.tenant, wire.account, wire.tenant));
    }

    private static void change(Wire wire, String sql) {
        int rows = TestDatabase.committedInTenant(wire.tenant, app -> {
            try (Statement statement = app.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
        assertThat(rows).isEqualTo(1);
    }
}
