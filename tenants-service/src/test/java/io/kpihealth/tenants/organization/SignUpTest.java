package io.kpihealth.tenants.organization;

import static io.kpihealth.tenants.TestApi.as;
import static io.kpihealth.tenants.TestApi.newPerson;
import static io.kpihealth.tenants.TestApi.signUp;
import static io.kpihealth.tenants.TestApi.subjectToken;
import static io.kpihealth.tenants.TestApi.tenantToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.kpihealth.testkit.TestDatabase;
import io.kpihealth.testkit.TestKafka;
import io.kpihealth.testkit.TestRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignUpTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void shouldCreateTheOrganizationWithItsOwnerAndTellTheOthers() {
        // Given
        String ada = newPerson("ada");

        // When
        String id = signUp(ada, "Ünïque  Sign-Up & Co.");

        // Then
        List<TestRecord> organizations =
                TestKafka.read("kpihealth.organizations", r -> r.key().equals(id), SOON);
        assertThat(organizations).singleElement().satisfies(sent -> {
            assertThat(sent.headers()).containsEntry("ce_tenantid", id);
            assertThat(sent.headers()).containsEntry("ce_type", "kpihealth.organization.changed.v1");
            assertThat(sent.value())
                    .contains("\"slug\":\"n-que-sign-up-co\"", "\"status\":\"trial\"", "\"currency\":\"USD\"")
                    .contains("\"timezone\":\"UTC\"", "\"locale\":\"en-US\"");
        });
        assertThat(TestKafka.read("kpihealth.memberships", r -> r.key().startsWith(id), SOON))
                .singleElement()
                .satisfies(sent -> assertThat(sent.value())
                        .contains("\"kind\":\"member\"", "\"role\":\"owner\"", "\"status\":\"active\"")
                        .doesNotContain("example.org"));
        assertThat(audited(id)).containsExactly("member.added by person", "organization.created by person");
        as(subjectToken(ada))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("user.display_name", equalTo("Name of " + ada))
                .body("memberships", hasSize(1))
                .body("current.organization_id", equalTo(id))
                .body("current.role", equalTo("owner"));
        as(subjectToken(ada))
                .get("/api/v1/organizations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id));
    }

    @Test
    void shouldSwitchToAnotherOrganization() {
        // Given
        String ada = newPerson("ada");
        String first = signUp(ada, "Switched To");
        String token = tenantToken(ada, first);
        String second = signUp(ada, "Switched From");
        as(subjectToken(ada)).get("/api/v1/me").then().body("current.organization_id", equalTo(second));

        // When
        as(token).post("/api/v1/organizations/{id}/switch", first).then().statusCode(204);

        // Then
        as(subjectToken(ada)).get("/api/v1/me").then().body("current.organization_id", equalTo(first));
        as(token).post("/api/v1/organizations/{id}/switch", second).then().statusCode(404);
    }

    @Test
    void shouldNumberTheSlugWhenTheNameIsTaken() {
        // Given
        String name = "Twice " + UUID.randomUUID();
        String ada = newPerson("ada");
        signUp(ada, name);

        // When
        String second = signUp(newPerson("dora"), name);
        String third = signUp(ada, name);

        // Then
        String slug = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        assertThat(slugs(second, third)).containsExactly(slug + "-2", slug + "-3");
        as(subjectToken(ada))
                .get("/api/v1/organizations/slug-availability?slug=" + slug)
                .then()
                .statusCode(200)
                .body("available", equalTo(false));
        as(subjectToken(ada))
                .get("/api/v1/organizations/slug-availability?slug=" + slug + "-4")
                .then()
                .body("available", equalTo(true));
    }

    @Test
    void shouldRefuseReservedNamesAndUnknownRegions() {
        String token = subjectToken(newPerson("ada"));
        as(token)
                .body("{\"name\":\" System! \"}")
                .post("/api/v1/organizations")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"));
        as(token)
                .body("{\"name\":\"Fine\",\"currency\":\"XYZ\",\"timezone\":\"Mars/Base\",\"locale\":\"--\"}")
                .post("/api/v1/organizations")
                .then()
                .statusCode(422)
                .body("errors", hasSize(3));
        as(token).body("{\"name\":\" \"}").post("/api/v1/organizations").then().statusCode(422);
        as(token).body("{\"nom\":\"x\"}").post("/api/v1/organizations").then().statusCode(400);
        as(token)
                .get("/api/v1/organizations/slug-availability?slug=system")
                .then()
                .body("available", equalTo(false));
        as(token)
                .get("/api/v1/organizations/slug-availability?slug=Not%20One")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldPatchWithIfMatchOnly() {
        // Given
        String ada = newPerson("ada");
        String id = signUp(ada, "Patched");
        String token = tenantToken(ada, id);

        // Then
        patch(token, id).then().statusCode(428);
        as(token)
                .header("If-Match", "\"7\"")
                .body("{\"timezone\":\"Europe/Berlin\"}")
                .patch("/api/v1/organizations/{id}", id)
                .then()
                .statusCode(412);
        as(token)
                .header("If-Match", "\"1\"")
                .body("{\"timezone\":\"Europe/Berlin\",\"currency\":\"EUR\"}")
                .patch("/api/v1/organizations/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("timezone", equalTo("Europe/Berlin"))
                .body("name", equalTo("Patched"));
        assertThat(TestKafka.read(
                        "kpihealth.organizations",
                        r -> r.key().equals(id) && r.value().contains("EUR"),
                        SOON))
                .hasSize(1);
    }

    @Test
    void shouldHideAnotherOrganizationAndItsExistence() {
        // Given
        String ada = newPerson("ada");
        String own = signUp(ada, "Own");
        String foreign = signUp(newPerson("dora"), "Foreign");
        String token = tenantToken(ada, own);

        // Then
        for (String id : List.of(foreign, UUID.randomUUID().toString(), "foreign")) {
            for (String below : List.of("", "/members", "/invitations", "/service-clients")) {
                as(token)
                        .get("/api/v1/organizations/" + id + below)
                        .then()
                        .statusCode(404)
                        .body("type", matchesPattern(".*/not-found"));
            }
        }
        as(token).get("/api/v1/me").then().statusCode(403);
        as(subjectToken(ada)).get("/api/v1/organizations/{id}", own).then().statusCode(403);
        as("forged").get("/api/v1/me").then().statusCode(401);
    }

    private static io.restassured.response.Response patch(String token, String id) {
        return as(token).body("{\"timezone\":\"Europe/Berlin\"}").patch("/api/v1/organizations/{id}", id);
    }

    private static List<String> slugs(String... ids) {
        return List.of(ids).stream()
                .map(id -> TestDatabase.inTenant(UUID.fromString(id), connection -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet row = statement.executeQuery("select slug from organization")) {
                        row.next();
                        return row.getString(1);
                    }
                }))
                .toList();
    }

    private static List<String> audited(String tenant) {
        return TestDatabase.inTenant(UUID.fromString(tenant), connection -> {
            List<String> actions = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("select action || ' by ' || actor from audit_log order by 1")) {
                while (rows.next()) {
                    actions.add(rows.getString(1));
                }
            }
            return actions;
        });
    }
}
