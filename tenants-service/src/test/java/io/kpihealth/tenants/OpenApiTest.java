package io.kpihealth.tenants;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
    @Test
    void shouldDescribeTheApiWithTheNamesThatTheJsonHas() {
        String document =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        assertThat(document)
                .contains("/api/v1/organizations/{id}/members/{membership_id}:")
                .contains("/api/v1/invitations/{token}/accept:")
                .contains("display_name:", "membership_id:")
                .contains("SignedUp:", "OrganizationView:", "\"201\":")
                .doesNotContain("displayName:", "membershipId:");
    }
}
