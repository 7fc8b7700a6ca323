package io.kpihealth.tenants.member;

import static io.kpihealth.tenants.TestApi.as;
import static io.kpihealth.tenants.TestApi.exchange;
import static io.kpihealth.tenants.TestApi.join;
import static io.kpihealth.tenants.TestApi.newPerson;
import static io.kpihealth.tenants.TestApi.signUp;
import static io.kpihealth.tenants.TestApi.tenantToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kpihealth.tenants.AccessToken;
import io.kpihealth.testkit.TestKafka;
import io.kpihealth.testkit.TestRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MembersTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String ada = newPerson("ada");
    private final String ben = newPerson("ben");
    private String acme = "";
    private String bensMembership = "";

    @BeforeEach
    void createOrganization() {
        acme = signUp(ada, "Members Test");
        bensMembership = join(ada, acme, ben, "member");
    }

    @Test
    void shouldListMembersWithTheirNamesPageByPage() {
        members(tenantToken(ada, acme), "")
                .statusCode(200)
                .body("items.display_name", containsInAnyOrder("Name of " + ada, "Name of " + ben))
                .body("items.role", containsInAnyOrder("owner", "member"))
                .body("next", nullValue());
        String next = members(tenantToken(ada, acme), "?limit=1")
                .body("items", hasSize(1))
                .body("next", notNullValue())
                .extract()
                .path("next");
        members(tenantToken(ada, acme), "?limit=1&cursor=" + next)
                .body("items", hasSize(1))
                .body("items[0].membership_id", equalTo(bensMembership))
                .body("next", nullValue());
        members(tenantToken(ada, acme), "?limit=0").statusCode(400);
        members(tenantToken(ada, acme), "?cursor=x!").statusCode(400);
    }

    @Test
    void shouldRefuseTheOldTokenAfterARoleChangeAndGiveTheNewRole() {
        // Given
        String before = tenantToken(ben, acme);
        members(before, "").statusCode(200);

        // When
        patch(ada, bensMembership, "{\"role\":\"admin\"}").statusCode(200).body("role", equalTo("admin"));

        // Then
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> members(before, "").statusCode(401));
        as(tenantToken(ben, acme))
                .get("/api/v1/organizations/{id}/invitations", acme)
                .then()
                .statusCode(200);
        assertThat(states()).last().satisfies(state -> assertThat(state.value()).contains("\"role\":\"admin\""));
    }

    @Test
    void shouldRefuseARemovedMemberWithinFiveSeconds() {
        // Given
        String token = tenantToken(ben, acme);
        members(token, "").statusCode(200);

        // When
        remove(ada, bensMembership).statusCode(204);

        // Then
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> members(token, "").statusCode(401));
        exchange(AccessToken.person(ben).sign(), acme).statusCode(400).body("reason", equalTo("organization-unknown"));
        remove(ada, bensMembership).statusCode(404);
        assertThat(states())
                .last()
                .satisfies(state -> assertThat(state.value())
                        .contains("\"removed\":true", "\"status\":\"removed\"")
                        .doesNotContain("person_id"));
    }

    @Test
    void shouldLetARemovedMemberComeBackByAnotherInvitation() {
        // Given
        remove(ada, bensMembership).statusCode(204);

        // When
        String again = join(ada, acme, ben, "viewer");

        // Then
        assertThat(again).isNotEqualTo(bensMembership);
        members(tenantToken(ben, acme), "").statusCode(200);
    }

    @Test
    void shouldSuspendAndResumeAMember() {
        patch(ada, bensMembership, "{\"status\":\"suspended\"}").statusCode(200);
        exchange(AccessToken.person(ben).sign(), acme).statusCode(400);
        patch(ada, bensMembership, "{\"role\":\"admin\"}")
                .statusCode(409)
                .body("type", endsWith("/membership-not-active"));
        patch(ada, bensMembership, "{\"status\":\"active\"}").statusCode(200);
        members(tenantToken(ben, acme), "").statusCode(200);
    }

    @Test
    void shouldLetNobodyChangeThemselves() {
        String adasMembership = membershipOf(ada);
        patch(ada, adasMembership, "{\"role\":\"admin\"}").statusCode(409).body("type", endsWith("/own-membership"));
        remove(ada, adasMembership).statusCode(409);
    }

    @Test
    void shouldKeepTheOwnersRoleOutOfReachOfAdmins() {
        // Given
        patch(ada, bensMembership, "{\"role\":\"admin\"}").statusCode(200);
        String cleo = newPerson("cleo");
        String cleosMembership = join(ada, acme, cleo, "viewer");

        // Then
        patch(ben, cleosMembership, "{\"role\":\"owner\"}")
                .statusCode(403)
                .body("type", endsWith("/role-out-of-reach"));
        patch(ben, membershipOf(ada), "{\"role\":\"viewer\"}").statusCode(403);
        remove(ben, membershipOf(ada)).statusCode(403);
        patch(ben, cleosMembership, "{\"role\":\"member\"}").statusCode(200);
        patch(cleo, bensMembership, "{\"role\":\"viewer\"}").statusCode(403);
        as(tenantToken(ben, acme))
                .body("{\"email\":\"x@example.org\",\"role\":\"owner\"}")
                .post("/api/v1/organizations/{id}/invitations", acme)
                .then()
                .statusCode(403);
    }

    @Test
    void shouldLetAnOwnerStepDownOnlyByAnotherOwner() {
        // Given
        patch(ada, bensMembership, "{\"role\":\"owner\"}").statusCode(200);

        // When
        patch(ben, membershipOf(ada), "{\"role\":\"viewer\"}").statusCode(200);

        // Then
        patch(ben, bensMembership, "{\"role\":\"viewer\"}").statusCode(409);
        patch(ada, bensMembership, "{\"role\":\"viewer\"}").statusCode(403);
    }

    @Test
    void shouldRefuseUnknownRolesAndStates() {
        patch(ada, bensMembership, "{\"role\":\"king\"}").statusCode(422).body("errors[0].pointer", equalTo("/role"));
        patch(ada, bensMembership, "{\"status\":\"removed\"}").statusCode(422);
        patch(ada, bensMembership, "{}").statusCode(422);
        patch(ada, "00000000-0000-0000-0000-000000000000", "{\"role\":\"viewer\"}")
                .statusCode(404);
        patch(ada, "nonsense", "{\"role\":\"viewer\"}").statusCode(404);
    }

    private List<TestRecord> states() {
        // The last state of this test is known by its sequence; wait until the relay has sent it.
        await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        return TestKafka.read("kpihealth.memberships", r -> r.key().equals(acme + ":" + bensMembership), SOON).stream()
                .sorted(Comparator.comparingLong(
                        r -> Long.parseLong(String.valueOf(r.headers().get("ce_sequence")))))
                .toList();
    }

    private String membershipOf(String person) {
        return members(tenantToken(person, acme), "")
                .extract()
                .path("items.find { it.email == '" + person + "@example.org' }.membership_id");
    }

    private ValidatableResponse members(String token, String query) {
        return as(token)
                .get("/api/v1/organizations/" + acme + "/members" + query)
                .then();
    }

    private ValidatableResponse patch(String person, String membership, String body) {
        return as(tenantToken(person, acme))
                .body(body)
                .patch("/api/v1/organizations/{id}/members/{m}", acme, membership)
                .then();
    }

    private ValidatableResponse remove(String person, String membership) {
        return as(tenantToken(person, acme))
                .delete("/api/v1/organizations/{id}/members/{m}", acme, membership)
                .then();
    }
}
