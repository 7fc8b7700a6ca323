package io.kpihealth.testkit;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.kpihealth.testkit.app.RememberTask;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "scoring"))
class LibrariesTest {
    private static final String TOPIC = "kpihealth.usage";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final UUID tenant = UUID.randomUUID();

    @Test
    void shouldPublishAfterCommitWithTheTenantsHeader() {
        // When
        post(Tokens.forTenant(tenant).sign(), "{\"name\":\"one\"}").statusCode(200);

        // Then
        List<TestRecord> sent = TestKafka.read(TOPIC, record -> record.key().equals(tenant + ":one"), SOON);
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().headers())
                .containsEntry("ce_tenantid", tenant.toString())
                .containsEntry("ce_specversion", "1.0")
                .containsKeys("ce_id", "ce_sequence", "ce_time", "traceparent");
        await().atMost(SOON).until(() -> "one".equals(seen(tenant, tenant + ":one")));
        await().atMost(SOON)
                .untilAsserted(() -> given().auth()
                        .oauth2(Tokens.forTenant(tenant).sign())
                        .get("/things")
                        .then()
                        .body("$", hasItem(tenant + ":one")));
    }

    @Test
    void shouldGoOnWithTheRequestsTraceInTheTaskThatItSchedules() {
        // Given
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        // When
        given().auth()
                .oauth2(Tokens.forTenant(tenant).sign())
                .header("traceparent", trace)
                .contentType("application/json")
                .body("{\"name\":\"traced\"}")
                .post("/things")
                .then()
                .statusCode(200);

        // Then
        List<TestRecord> sent =
                TestKafka.read(RememberTask.TOPIC, record -> record.key().equals(tenant + ":traced"), SOON);
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().headers().get("traceparent")).startsWith(trace.substring(0, 36));
    }

    @Test
    void shouldGoOnAfterTheDatabaseHasEndedTheConnectionsOfRelayAndTasks() throws SQLException {
        // Given
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement end = superuser.createStatement();
                ResultSet ended = end.executeQuery(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'scoring_relay'")) {
            ended.next();
            assertThat(ended.getInt(1)).isGreaterThanOrEqualTo(2);
        }

        // When
        post(Tokens.forTenant(tenant).sign(), "{\"name\":\"ended\"}").statusCode(200);

        // Then
        assertThat(TestKafka.read(RememberTask.TOPIC, record -> record.key().equals(tenant + ":ended"), SOON))
                .hasSize(1);
    }

    @Test
    void shouldRecordOneTraceFromTheRequestToEveryConsumer() {
        // Given
        String trace = "5bf92f3577b34da6a3ce929d0e0e4736";

        // When
        given().auth()
                .oauth2(Tokens.forTenant(tenant).sign())
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .contentType("application/json")
                .body("{\"name\":\"recorded\"}")
                .post("/things")
                .then()
                .statusCode(200);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(parents(trace))
                        .containsEntry("kpihealth.usage publish", "POST /things")
                        .containsEntry("seen process", "kpihealth.usage publish")
                        .containsEntry("task remember", "POST /things")
                        .containsEntry("kpihealth.audit publish", "task remember"));
    }

    /** Names of a trace's spans with the names of their parents. */
    private Map<String, String> parents(String trace) {
        List<Map<String, String>> spans = given().auth()
                .oauth2(Tokens.forTenant(tenant).sign())
                .get("/things/spans")
                .jsonPath()
                .getList("findAll { it.trace == '" + trace + "' }");
        Map<String, String> names = spans.stream().collect(toMap(span -> span.get("span"), span -> span.get("name")));
        return spans.stream()
                .collect(toMap(
                        span -> span.get("name"), span -> names.getOrDefault(span.get("parent"), "none"), (a, b) -> a));
    }

    @Test
    void shouldPublishNothingWhenTheTransactionRollsBack() {
        // When
        post(Tokens.forTenant(tenant).sign(), "{\"name\":\"rolled-back\"}")
                .statusCode(500)
                .contentType("application/problem+json");

        // Then
        post(Tokens.forTenant(tenant).sign(), "{\"name\":\"later\"}").statusCode(200);
        assertThat(TestKafka.read(TOPIC, record -> record.key().equals(tenant + ":later"), SOON))
                .hasSize(1);
        assertThat(TestKafka.read(TOPIC, record -> record.key().equals(tenant + ":rolled-back"), Duration.ofSeconds(1)))
                .isEmpty();
    }

    @Test
    void shouldKeepOnlyTheNewestStateWhenOlderArrivesLater() {
        // When
        send("newest", 20, "new");
        send("newest", 10, "old");
        send("marker", 1, "done");

        // Then
        await().atMost(SOON).until(() -> "done".equals(seen(tenant, tenant + ":marker")));
        assertThat(seen(tenant, tenant + ":newest")).isEqualTo("new");
    }

    @Test
    void shouldMovePoisonToTheDeadLettersAndGoOn() {
        // Given
        String noEnvelope = tenant + ":no-envelope";

        // When
        TestKafka.sendPoison(TOPIC, noEnvelope, "{}");
        send("broken", 1, "broken");
        send("after", 2, "fine");

        // Then
        await().atMost(SOON).until(() -> "fine".equals(seen(tenant, tenant + ":after")));
        String letters = "kpihealth.dead-letters.scoring";
        assertThat(TestKafka.read(letters, record -> record.key().equals(noEnvelope), SOON))
                .hasSize(1);
        assertThat(TestKafka.read(letters, record -> record.key().equals(tenant + ":broken"), SOON))
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.headers().get("dl_cause")).contains("a rule says no"));
    }

    @Test
    void shouldHandleADeadLetterOnceWhenItsCauseIsGone() {
        // Given
        String key = tenant + ":cured";
        String letters = "kpihealth.dead-letters.scoring";
        send("cured", 1, "curable");
        assertThat(TestKafka.read(letters, record -> record.key().equals(key), SOON))
                .hasSize(1);

        // When
        cure().body("handled", equalTo(1));

        // Then
        assertThat(seen(tenant, key)).isEqualTo("curable");
        cure().body("handled", equalTo(0));
        assertThat(TestKafka.read(letters, record -> record.key().equals(key), SOON))
                .hasSize(1);
    }

    private ValidatableResponse cure() {
        return given().auth()
                .oauth2(Tokens.forTenant(tenant).sign())
                .post("/things/cure")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldTryAgainWhenTheFailurePasses() {
        // When
        send("patient", 1, "stumble");

        // Then
        await().atMost(SOON).until(() -> "stumble".equals(seen(tenant, tenant + ":patient")));
    }

    @Test
    void shouldRefuseTokensThatAreNotForThisService() {
        List<String> refused = List.of(
                Tokens.forTenant(tenant).issuer("someone-else").sign(),
                Tokens.forTenant(tenant).audience("someone-else").sign(),
                Tokens.forTenant(tenant).type("Bearer").sign(),
                Tokens.forTenant(tenant).expired().sign());

        for (String token : refused) {
            post(token, "{\"name\":\"x\"}")
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
        post(Tokens.subject(UUID.randomUUID()), "{\"name\":\"x\"}").statusCode(403);
        post(Tokens.forTenant(tenant).role("viewer").sign(), "{\"name\":\"x\"}").statusCode(403);
    }

    @Test
    void shouldRefuseARemovedMemberWithinFiveSeconds() {
        // Given
        UUID membership = UUID.randomUUID();
        String token = Tokens.forTenant(tenant)
                .membership(membership)
                .membershipVersion(5)
                .sign();
        post(token, "{\"name\":\"before\"}").statusCode(200);

        // When
        TestKafka.send(
                "kpihealth.memberships",
                tenant + ":" + membership,
                tenant,
                6,
                "kpihealth.membership.changed.v1",
                """
                {"tenant_id":"%s","membership_id":"%s","kind":"member","status":"removed","removed":true}
                """.formatted(tenant, membership));

        // Then
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> post(token, "{\"name\":\"after\"}").statusCode(401));
        post(
                        Tokens.forTenant(tenant)
                                .membership(membership)
                                .membershipVersion(7)
                                .sign(),
                        "{\"name\":\"again\"}")
                .statusCode(200);
    }

    @Test
    void shouldNameTheFieldThatIsWrong() {
        post(Tokens.forTenant(tenant).sign(), "{\"nom\":\"x\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/nom"));
        post(Tokens.forTenant(tenant).sign(), "{").statusCode(400).contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.forTenant(tenant).sign())
                .header("X-Tenant-ID", UUID.randomUUID().toString())
                .get("/things")
                .then()
                .statusCode(400);
    }

    private void send(String key, long sequence, String name) {
        TestKafka.send(
                TOPIC, tenant + ":" + key, tenant, sequence, "kpihealth.thing.v1", "{\"name\":\"" + name + "\"}");
    }

    private static ValidatableResponse post(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/things")
                .then();
    }

    private static @Nullable String seen(UUID tenant, String key) {
        return TestDatabase.inTenant(tenant, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select body from seen where key = ?")) {
                select.setString(1, key);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getString(1) : null;
                }
            }
        });
    }
}
