package io.kpihealth.tenants.client;

import static io.kpihealth.tenants.TestApi.as;
import static io.kpihealth.tenants.TestApi.exchange;
import static io.kpihealth.tenants.TestApi.newPerson;
import static io.kpihealth.tenants.TestApi.signUp;
import static io.kpihealth.tenants.TestApi.tenantToken;
import static io.kpihealth.tenants.TestApi.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.kpihealth.tenants.AccessToken;
import io.kpihealth.testkit.TestKafka;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceClientsTest {
    private final String ada = newPerson("ada");
    private final String client = "api-" + UUID.randomUUID();
    private String acme = "";

    @BeforeEach
    void createOrganization() {
        acme = signUp(ada, "Clients Test");
    }

    @Test
    void shouldActWithItsScopesAndNoRole() throws Exception {
        // Given
        String registration = register(ada, acme, "members:read", "organization:read")
                .statusCode(201)
                .body("bound", equalTo(false))
                .extract()
                .path("id");

        // When
        String token = token(AccessToken.client(client).sign(), "default");

        // Then
        JwtClaims claims = read(token);
        assertThat(claims.getStringClaimValue("actor")).isEqualTo("client");
        assertThat(claims.getSubject()).isEqualTo(registration);
        assertThat(claims.getStringClaimValue("membership_id")).isEqualTo(registration);
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("members:read organization:read");
        assertThat(claims.hasClaim("groups")).isFalse();
        as(token).get("/api/v1/organizations/{id}/members", acme).then().statusCode(200);
        as(token).get("/api/v1/organizations/{id}/service-clients", acme).then().statusCode(403);
        list().body("items[0].bound", equalTo(true));
        assertThat(TestKafka.read(
                        "kpihealth.memberships",
                        r -> r.key().equals(acme + ":" + registration),
                        Duration.ofSeconds(20)))
                .singleElement()
                .satisfies(sent -> assertThat(sent.value())
                        .contains("\"kind\":\"client\"", "\"client_id\":\"" + client + "\"", "\"expires_at\":null"));
    }

    @Test
    void shouldBindToTheFirstServiceAccountOnly() {
        // Given
        register(ada, acme, "members:read").statusCode(201);
        token(AccessToken.client(client).sign(), acme);

        // Then
        exchange(AccessToken.client(client, "another-subject").sign(), acme)
                .statusCode(400)
                .body("reason", equalTo("organization-unknown"));
        token(AccessToken.client(client).sign(), acme);
    }

    @Test
    void shouldKeepAPersonsTokenOfTheSameClientAPersons() throws Exception {
        // Given
        register(ada, acme, "members:read").statusCode(201);
        String ben = newPerson("ben");

        // Then
        exchange(AccessToken.person(ben, client).sign(), acme).statusCode(400);
        exchange(AccessToken.person(ben, client).with("client_id", client).sign(), acme)
                .statusCode(400);
        exchange(
                        AccessToken.person(ben, client)
                                .with("preferred_username", "service-account-" + client)
                                .sign(),
                        acme)
                .statusCode(400);
        assertThat(read(token(AccessToken.person(ada, client).sign(), acme)).getStringClaimValue("actor"))
                .isEqualTo("person");
        list().body("items[0].bound", equalTo(false));
        // Known as a person: nothing that the token says makes a client of them.
        exchange(AccessToken.client(client, ben).sign(), acme).statusCode(400);
        list().body("items[0].bound", equalTo(false));
    }

    @Test
    void shouldAskWhichOrganizationWhenSeveralRegisteredTheClient() {
        // Given
        register(ada, acme, "members:read").statusCode(201);
        String dora = newPerson("dora");
        String globex = signUp(dora, "Clients Test Two");
        register(dora, globex, "organization:read").statusCode(201);

        // Then
        exchange(AccessToken.client(client).sign(), "default")
                .statusCode(400)
                .body("reason", equalTo("organization-required"))
                .body("choices.id", containsInAnyOrder(acme, globex));
        String token = token(AccessToken.client(client).sign(), globex);
        as(token).get("/api/v1/organizations/{id}", globex).then().statusCode(200);
        as(token).get("/api/v1/organizations/{id}", acme).then().statusCode(404);
    }

    @Test
    void shouldHaveNoTokenWithoutAnOrganization() {
        exchange(AccessToken.client(client).sign(), null).statusCode(400).body("error", equalTo("unauthorized_client"));
        exchange(AccessToken.client(client).sign(), acme)
                .statusCode(400)
                .body("reason", equalTo("organization-unknown"));
        // Being refused made no person of the service account: it can still be bound.
        register(ada, acme, "members:read").statusCode(201);
        token(AccessToken.client(client).sign(), acme);
    }

    @Test
    void shouldRefuseARemovedClientWithinFiveSeconds() {
        // Given
        String registration = register(ada, acme, "members:read").extract().path("id");
        String token = token(AccessToken.client(client).sign(), acme);
        as(token).get("/api/v1/organizations/{id}/members", acme).then().statusCode(200);

        // When
        delete(registration).statusCode(204);

        // Then
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> as(token)
                        .get("/api/v1/organizations/{id}/members", acme)
                        .then()
                        .statusCode(401));
        exchange(AccessToken.client(client).sign(), acme).statusCode(400);
        delete(registration).statusCode(404);
        list().body("items", hasSize(0));
    }

    @Test
    void shouldRefuseScopesThatNoClientMayHold() {
        register(ada, acme, "members:read", "members:write", "me:read")
                .statusCode(422)
                .body("errors.pointer", contains("/scopes/1", "/scopes/2"));
        register(ada, acme).statusCode(422);
        register(ada, acme, "members:read").statusCode(201);
        register(ada, acme, "members:read").statusCode(409).body("type", endsWith("/client-already-registered"));
    }

    @Test
    void shouldEndWithItsExpiry() throws InterruptedException {
        // Given
        Instant soon = Instant.now().plusSeconds(2);
        as(tenantToken(ada, acme))
                .body("""
                        {"client_id":"%s","name":"short","scopes":["members:read"],"expires_at":"%s"}
                        """.formatted(client, soon))
                .post("/api/v1/organizations/{id}/service-clients", acme)
                .then()
                .statusCode(201);

        // Then
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> exchange(AccessToken.client(client).sign(), acme)
                        .statusCode(400)
                        .body("reason", equalTo("organization-unknown")));
    }

    private ValidatableResponse register(String person, String organization, String... scopes) {
        String list = scopes.length == 0 ? "" : "\"" + String.join("\",\"", scopes) + "\"";
        return as(tenantToken(person, organization))
                .body("{\"client_id\":\"%s\",\"name\":\"Test\",\"scopes\":[%s]}".formatted(client, list))
                .post("/api/v1/organizations/{id}/service-clients", organization)
                .then();
    }

    private ValidatableResponse list() {
        return as(tenantToken(ada, acme))
                .get("/api/v1/organizations/{id}/service-clients", acme)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse delete(String registration) {
        return as(tenantToken(ada, acme))
                .delete("/api/v1/organizations/{id}/service-clients/{c}", acme, registration)
                .then();
    }

    private static JwtClaims read(String token) throws Exception {
        return new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setSkipAllValidators()
                .build()
                .processToClaims(token);
    }
}
