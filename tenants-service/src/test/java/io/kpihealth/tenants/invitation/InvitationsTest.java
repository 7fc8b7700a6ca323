package io.kpihealth.tenants.invitation;

import static io.kpihealth.tenants.TestApi.as;
import static io.kpihealth.tenants.TestApi.join;
import static io.kpihealth.tenants.TestApi.newPerson;
import static io.kpihealth.tenants.TestApi.signUp;
import static io.kpihealth.tenants.TestApi.subjectToken;
import static io.kpihealth.tenants.TestApi.tenantToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kpihealth.testkit.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationsTest {
    private final String ada = newPerson("ada");
    private String acme = "";

    @BeforeEach
    void createOrganization() {
        acme = signUp(ada, "Invitations Test");
    }

    @Test
    void shouldShowTheLinkOnceAndLetItsHolderJoin() {
        // Given
        String token = invite("viewer")
                .statusCode(201)
                .body("status", equalTo("pending"))
                .body("link", notNullValue())
                .extract()
                .path("token");
        list().body("items", hasSize(1)).body("items[0].token", nullValue()).body("items[0].link", nullValue());
        String ben = newPerson("ben");
        look(ben, token)
                .statusCode(200)
                .body("organization_name", equalTo("Invitations Test"))
                .body("role", equalTo("viewer"))
                .body("status", equalTo("pending"));

        // When
        accept(ben, token)
                .statusCode(200)
                .body("organization_id", equalTo(acme))
                .body("role", equalTo("viewer"));

        // Then
        as(tenantToken(ben, "default"))
                .get("/api/v1/organizations/{id}", acme)
                .then()
                .statusCode(200);
        accept(newPerson("eve"), token).statusCode(409).body("type", endsWith("/invitation-not-open"));
        list().body("items[0].status", equalTo("accepted"));
    }

    @Test
    void shouldRefuseRevokedExpiredAndUnknownTokens() throws SQLException {
        // Given
        String revoked = invite("member").extract().path("token");
        String id = list().extract().path("items[0].id");
        delete(id).statusCode(204);
        delete(id).statusCode(204);
        String expired = invite("member").extract().path("token");
        expireAll();

        // Then
        accept(newPerson("ben"), revoked).statusCode(409);
        accept(newPerson("ben"), expired).statusCode(410).body("type", endsWith("/invitation-expired"));
        look(newPerson("ben"), expired).statusCode(200).body("status", equalTo("expired"));
        accept(newPerson("ben"), "unknown").statusCode(404);
        look(newPerson("ben"), "unknown").statusCode(404);
        delete(UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void shouldKeepOneLiveMembershipOfAPerson() {
        // Given
        String ben = newPerson("ben");
        join(ada, acme, ben, "member");

        // Then
        accept(ben, invite("admin").extract().path("token"))
                .statusCode(409)
                .body("type", endsWith("/already-a-member"));
    }

    @Test
    void shouldLimitInvitationsToTenAnHour() {
        for (int sent = 0; sent < 10; sent++) {
            invite("viewer").statusCode(201);
        }

        String wait = invite("viewer")
                .statusCode(429)
                .body("type", endsWith("/invitation-limit"))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(3_500, 3_601);
    }

    @Test
    void shouldRefuseWhatIsNoAddressOrRole() {
        as(tenantToken(ada, acme))
                .body("{\"email\":\"nobody\",\"role\":\"viewer\"}")
                .post("/api/v1/organizations/{id}/invitations", acme)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/email"));
        invite("king").statusCode(422);
    }

    private ValidatableResponse invite(String role) {
        return as(tenantToken(ada, acme))
                .body("{\"email\":\"someone@example.org\",\"role\":\"" + role + "\"}")
                .post("/api/v1/organizations/{id}/invitations", acme)
                .then();
    }

    private ValidatableResponse list() {
        return as(tenantToken(ada, acme))
                .get("/api/v1/organizations/{id}/invitations", acme)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse delete(String id) {
        return as(tenantToken(ada, acme))
                .delete("/api/v1/organizations/{id}/invitations/{i}", acme, id)
                .then();
    }

    private static ValidatableResponse look(String person, String token) {
        return as(subjectToken(person))
                .get("/api/v1/invitations/{token}", token)
                .then();
    }

    private static ValidatableResponse accept(String person, String token) {
        return as(subjectToken(person))
                .post("/api/v1/invitations/{token}/accept", token)
                .then();
    }

    private void expireAll() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement update =
                        owner.prepareStatement("update invitation set expires_at = now() where tenant_id = ?::uuid")) {
            update.setString(1, acme);
            update.executeUpdate();
        }
    }
}
