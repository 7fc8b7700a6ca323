package io.kpihealth.ingest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.kpihealth.testkit.TestKafka;
import io.kpihealth.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The service as one tenant uses it. */
final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final UUID tenant;
    private final UUID membership = UUID.randomUUID();

    private Client(UUID tenant) {
        this.tenant = tenant;
    }

    /** A tenant of which the service has heard nothing yet. */
    static Client unannounced(UUID tenant) {
        return new Client(tenant);
    }

    static Client of(UUID tenant) {
        return new Client(tenant).announce();
    }

    static Client fresh() {
        return of(UUID.randomUUID());
    }

    Client announce() {
        TestKafka.send(
                "kpihealth.organizations",
                tenant.toString(),
                tenant,
                1,
                "kpihealth.organization.changed.v1",
                """
                {"tenant_id":"%s","slug":"t-%s","name":"Test","status":"active","plan":"trial",
                 "currency":"USD","timezone":"UTC","locale":"en-US"}
                """.formatted(tenant, tenant));
        return this;
    }

    UUID tenant() {
        return tenant;
    }

    UUID membership() {
        return membership;
    }

    RequestSpecification request() {
        return given().auth()
                .oauth2(Tokens.forTenant(tenant).membership(membership).sign())
                .contentType(ContentType.JSON);
    }

    Response post(String path, String json) {
        return request().body(json).post(path);
    }

    Response get(String path) {
        return request().get(path);
    }

    Response send(String fileName, byte[] bytes, Map<String, String> options) {
        RequestSpecification upload = given().auth()
                .oauth2(Tokens.forTenant(tenant).membership(membership).sign())
                .multiPart("file", fileName, bytes);
        options.forEach(upload::multiPart);
        return upload.post("/api/v1/uploads");
    }

    /** Sends a file and waits until it was read. */
    JsonPath upload(byte[] bytes, Map<String, String> options) {
        String location = send("values.xlsx", bytes, options)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return awaitOther(location, "received", "validating");
    }

    /** Commits what is ready and waits for the end. */
    JsonPath commit(JsonPath ready) {
        String path = "/api/v1/uploads/" + ready.getString("upload_id");
        request()
                .header("If-Match", "\"" + ready.getLong("version") + "\"")
                .post(path + "/commit")
                .then()
                .statusCode(202);
        return awaitOther(path, "committing");
    }

    private JsonPath awaitOther(String path, String... states) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> get(path).then().statusCode(200).extract().jsonPath(),
                        upload -> !Set.of(states).contains(upload.getString("state")));
    }
}
