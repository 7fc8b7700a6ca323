package io.kpihealth.ingest;

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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The topic of ranges cannot be read, the other topics can; the last test makes it readable. */
@QuarkusTest
@TestProfile(UnreadableRangesTest.RangesToCome.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "ingest"))
class UnreadableRangesTest {
    private static final String TOPIC = "kpihealth.ranges-to-come";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> MARCH = Map.of("period", "2026-03");

    /** Nothing but the topic of ranges is missing. */
    public static class RangesToCome implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kpihealth.scoring-client.topic", TOPIC);
        }
    }

    @Test
    @Order(1)
    void shouldCommitNothingUntilTheRangesCanBeRead() {
        // Given
        UUID tenant = UUID.randomUUID();

        // When
        schedule("commit", tenant);

        // Then
        await().atMost(PATIENCE).until(() -> waits("commit", tenant));
    }

    @Test
    @Order(2)
    void shouldLeaveAnUploadUnreadUntilTheRangesCanBeRead() {
        // Given
        Client client = Client.fresh();

        // When
        String upload = client.send("values.xlsx", Sheets.account("TechCorp", "First Response Time", "4 hours"), MARCH)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        // Then
        await().atMost(PATIENCE)
                .until(() -> waits("import", client.tenant())
                        || !state(client, upload).equals("received"));
        assertThat(state(client, upload)).isEqualTo("received");
        assertThat(client.get(upload + "/preview").statusCode()).isEqualTo(409);

        // When
        TestKafka.createTopic(TOPIC);

        // Then
        await().atMost(PATIENCE).until(() -> state(client, upload).equals("ready"));
        JsonPath preview = client.get(upload + "/preview").jsonPath();
        assertThat(preview.getList("items.what")).containsExactly("new");
        assertThat(preview.getList("items.range_source")).doesNotContain("Bundled Default");
    }

    private static String state(Client client, String upload) {
        return client.get(upload).jsonPath().getString("state");
    }

    /** The task of an upload that is gone, which ends at once unless it has to wait. */
    private static void schedule(String task, UUID tenant) {
        int rows = TestDatabase.committedInTenant(tenant, app -> {
            try (Statement statement = app.createStatement()) {
                return statement.executeUpdate("""
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                        values ('%s', '%s:%s:1', convert_to('%s', 'UTF8'), now(), false, 1)
                        """.formatted(task, tenant, UUID.randomUUID(), tenant));
            }
        });
        assertThat(rows).isEqualTo(1);
    }

    /** Whether the tenant's task was tried and put off. */
    private static boolean waits(String task, UUID tenant) {
        return TestDatabase.inTenant(tenant, app -> {
            try (PreparedStatement select = app.prepareStatement("""
                    select 1 from scheduled_tasks
                    where task_name = ? and task_instance like ? and consecutive_failures > 0
                    """)) {
                select.setString(1, task);
                select.setString(2, tenant + ":%");
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }
}
