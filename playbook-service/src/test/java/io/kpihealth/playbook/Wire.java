package io.kpihealth.playbook;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.kpihealth.testkit.TestDatabase;
import io.kpihealth.testkit.TestKafka;
import io.kpihealth.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** One tenant with one account, as the service's neighbours see it: events in, REST out. */
final class Wire {
    static final String EXECUTIONS = "/api/v1/playbook-executions";
    static final String LEDGER = "/api/v1/firing-ledger";
    private static final AtomicLong SEQUENCE = new AtomicLong(1000);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final UUID tenant;
    final UUID account = UUID.randomUUID();

    Wire() {
        this(UUID.randomUUID());
    }

    Wire(UUID tenant) {
        this.tenant = tenant;
    }

    static long next() {
        return SEQUENCE.incrementAndGet();
    }

    /** Returns when the service has it: nothing may depend on the order between topics, a test may. */
    Wire account(String fields) {
        long sequence = sendAccount(fields);
        untilStored("select 1 from account where account_id = '%s' and sequence = %d".formatted(account, sequence));
        return this;
    }

    long sendAccount(String fields) {
        long sequence = next();
        TestKafka.send(
                "kpihealth.accounts",
                tenant + ":" + account,
                tenant,
                sequence,
                "kpihealth.account.changed.v1",
                """
                {"tenant_id":"%s","account_id":"%s","external_id":"1","name":"TechCorp Solutions","segment":null,
                 "contract_value":120000.0,"budget_risk":false,"champion_status":"unknown"%s}
                """.formatted(tenant, account, fields.isEmpty() ? "" : "," + fields));
        return sequence;
    }

    Wire activeAccount() {
        return account("\"status\":\"active\"");
    }

    /** A score at risk with nothing but an NPS; returns the values sequence. */
    long score(String period, String nps) {
        long values = next();
        score(period, nps, "data", values, next());
        return values;
    }

    void score(String period, String nps, String cause, long values, long sequence) {
        health(period, sequence, scoreState(period, nps, cause, values));
    }

    String scoreState(String period, String nps, String cause, long values) {
        return """
                {"tenant_id":"%s","account_id":"%s","period":"%s","revision":1,"cause":"%s","values_sequence":%d,
                 "model_id":"%s","model_version":1,"score":63.21,"exact":63.2142201456,"band":"at-risk",
                 "coverage":79.82,"previous":null,"change":null,
                 "categories":[{"category":"product-value","weight":0.2,"score":39.47,"points":7.89}],
                 "kpis":[{"kpi":"net-promoter-score-nps","value":%s,"unit":"score","flags":[],"score":36.61,
                   "status":"at-risk","reason":null,"weight":3,"points":2.0,"cost":3.46,"definition_version":1,
                   "range":{"range_id":"%s","version":1,"source":"System Default","critical_min":-100,
                   "critical_max":0,"risk_min":1,"risk_max":50,"healthy_min":51,"healthy_max":100,
                   "higher_is_better":true}}]}
                """.formatted(tenant, account, period, cause, values, tenant, nps, tenant);
    }

    void health(String period, long sequence, String json) {
        TestKafka.send(
                "kpihealth.health-scores",
                tenant + ":" + account + ":" + period,
                tenant,
                sequence,
                "kpihealth.health-score.changed.v1",
                json);
    }

    void untilStored(String sql) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> TestDatabase.inTenant(tenant, connection -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet row = statement.executeQuery(sql)) {
                        return row.next();
                    }
                }));
    }

    RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.forTenant(tenant).role(role).sign()).contentType(ContentType.JSON);
    }

    RequestSpecification owner() {
        return as("owner");
    }

    JsonPath get(String path) {
        return owner().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** Waits until the list at that path satisfies the condition. */
    List<JsonObject> until(String path, Predicate<List<JsonObject>> condition) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(150)).until(() -> items(path), condition);
    }

    List<JsonObject> items(String path) {
        JsonPath page = get(path);
        int size = page.getList("items").size();
        return IntStream.range(0, size)
                .mapToObj(i -> new JsonObject(page, "items[" + i + "]."))
                .toList();
    }

    /** The one proposal of a playbook once it is there. */
    String proposal(String playbook) {
        return until(EXECUTIONS + "?state=proposed&playbook=" + playbook, found -> found.size() == 1)
                .getFirst()
                .text("id");
    }

    String started(String playbook) {
        return owner().body("{\"proposal_id\":\"" + proposal(playbook) + "\"}")
                .post(EXECUTIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** One object inside an answer. */
    record JsonObject(JsonPath document, String prefix) {
        String text(String field) {
            return String.valueOf(document.<Object>get(prefix + field));
        }
    }
}
