package io.kpihealth.tenants;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service as the gateway uses it: the real exchange, then calls with its tokens. */
public final class TestApi {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private TestApi() {}

    public static ValidatableResponse exchange(String providerToken, @Nullable String organization) {
        RequestSpecification form = given().auth()
                .preemptive()
                .basic("gateway", FakeProvider.SECRET)
                .contentType(ContentType.URLENC)
                .formParam("grant_type", GRANT)
                .formParam("subject_token", providerToken)
                .formParam("subject_token_type", ACCESS_TOKEN);
        if (organization != null) {
            form.formParam("organization", organization);
        }
        return form.post("/oauth2/token").then();
    }

    public static String token(String providerToken, @Nullable String organization) {
        return exchange(providerToken, organization).statusCode(200).extract().path("access_token");
    }

    public static String subjectToken(String person) {
        return token(AccessToken.person(person).sign(), null);
    }

    public static String tenantToken(String person, String organization) {
        return token(AccessToken.person(person).sign(), organization);
    }

    public static RequestSpecification as(String internalToken) {
        return given().auth().preemptive().oauth2(internalToken).contentType(ContentType.JSON);
    }

    /** A person who exists nowhere yet. */
    public static String newPerson(String name) {
        return name + "-" + UUID.randomUUID();
    }

    /** Signs up and returns the id of the organisation. */
    public static String signUp(String person, String name) {
        return as(subjectToken(person))
                .body("{\"name\":\"" + name + "\"}")
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Invites and accepts; returns the membership id. */
    public static String join(String admin, String organization, String person, String role) {
        String invitation = as(tenantToken(admin, organization))
                .body("{\"email\":\"someone@example.org\",\"role\":\"" + role + "\"}")
                .post("/api/v1/organizations/{id}/invitations", organization)
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        return as(subjectToken(person))
                .post("/api/v1/invitations/{token}/accept", invitation)
                .then()
                .statusCode(200)
                .extract()
                .path("membership_id");
    }
}
