package io.kpihealth.tenants.token;

import static io.kpihealth.tenants.TestApi.as;
import static io.kpihealth.tenants.TestApi.exchange;
import static io.kpihealth.tenants.TestApi.newPerson;
import static io.kpihealth.tenants.TestApi.signUp;
import static io.kpihealth.tenants.TestApi.subjectToken;
import static io.kpihealth.tenants.TestApi.tenantToken;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.kpihealth.tenants.AccessToken;
import io.kpihealth.testkit.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExchangeTest {
    @Test
    void shouldGiveASubjectTokenWithoutATenantWhenNoOrganizationIsNamed() throws Exception {
        // When
        JwtClaims claims = verified(subjectToken(newPerson("ada")));

        // Then
        assertThat(claims.getStringClaimValue("typ")).isEqualTo("subject");
        assertThat(claims.getStringClaimValue("actor")).isEqualTo("person");
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("me:read me:write organizations:create");
        assertThat(claims.hasClaim("tenant_id")).isFalse();
    }

    @Test
    void shouldGiveATenantTokenWithTheRolesPermissions() throws Exception {
        // Given
        String ada = newPerson("ada");
        String organization = signUp(ada, "Exchange Test");

        // When
        String token = tenantToken(ada, organization);

        // Then
        JwtClaims claims = verified(token);
        assertThat(claims.getStringClaimValue("typ")).isEqualTo("tenant");
        assertThat(claims.getStringClaimValue("tenant_id")).isEqualTo(organization);
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("owner");
        assertThat(claims.getStringClaimValue("plan")).isEqualTo("trial");
        assertThat(claims.getClaimValue("membership_version", Long.class)).isPositive();
        assertThat(claims.getStringClaimValue("scope").split(" ")).contains("ranges:read", "organization:delete");
        as(token)
                .get("/api/v1/organizations/{id}", organization)
                .then()
                .statusCode(200)
                .body("name", equalTo("Exchange Test"));
    }

    @Test
    void shouldChooseTheOnlyThenTheLastOrganizationWhenDefaultIsAsked() {
        // Given
        String ada = newPerson("ada");
        String first = signUp(ada, "First");
        String second = signUp(ada, "Second");
        tenantToken(ada, first);

        // Then
        assertThat(tenantOf(tenantToken(ada, "default"))).isEqualTo(first);
        tenantToken(ada, second);
        assertThat(tenantOf(tenantToken(ada, "default"))).isEqualTo(second);
    }

    @Test
    void shouldNameTheChoicesWhenNoOrganizationCanBeChosen() {
        exchange(AccessToken.person(newPerson("nobody")).sign(), "default")
                .statusCode(400)
                .body("error", equalTo("invalid_target"))
                .body("reason", equalTo("organization-required"))
                .body("choices", equalTo(List.of()));
    }

    @Test
    void shouldKnowNoOrganizationThatThePersonIsNotAMemberOf() {
        // Given
        String organization = signUp(newPerson("ada"), "Closed Shop");

        // Then
        exchange(AccessToken.person(newPerson("dora")).sign(), organization)
                .statusCode(400)
                .body("reason", equalTo("organization-unknown"));
    }

    @Test
    void shouldRefuseAnOrganizationThatIsSuspended() throws SQLException {
        // Given
        String ada = newPerson("ada");
        String organization = signUp(ada, "Suspended Soon");

        // When
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("update organization set status = 'suspended' where id = '" + organization + "'");
        }

        // Then
        exchange(AccessToken.person(ada).sign(), organization)
                .statusCode(400)
                .body("error", equalTo("invalid_target"))
                .body("reason", equalTo("organization-closed"));
        exchange(AccessToken.person(ada).sign(), "default")
                .statusCode(400)
                .body("reason", equalTo("organization-required"));
    }

    @Test
    void shouldNotOutliveTheProvidersToken() {
        long soon = System.currentTimeMillis() / 1000 + 60;

        exchange(AccessToken.person(newPerson("ada")).with("exp", soon).sign(), null)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("issued_token_type", startsWith("urn:ietf:params:oauth:token-type:"))
                .body("expires_in", lessThanOrEqualTo(60));
    }

    @Test
    void shouldRefuseSubjectTokensThatAreNotAccessTokensOfTheProviderForUs() {
        String person = newPerson("ada");
        long past = System.currentTimeMillis() / 1000 - 60;
        var key = AccessToken.providerKey();
        var otherKey = Keys.rsa();
        List<String> refused = List.of(
                AccessToken.person(person).with("typ", "ID").sign(),
                AccessToken.person(person).with("typ", "Refresh").sign(),
                AccessToken.person(person).without("typ").sign(),
                AccessToken.person(person).with("aud", "another-api").sign(),
                AccessToken.person(person).without("aud").sign(),
                AccessToken.person(person).with("iss", "https://evil.example").sign(),
                AccessToken.person(person).with("exp", past).sign(),
                AccessToken.person(person).without("exp").sign(),
                AccessToken.person(person).with("nbf", past + 600).sign(),
                AccessToken.person(person).without("sub").sign(),
                AccessToken.person(person).sign("none", null, jws -> {}),
                AccessToken.person(person).sign("HS256", Keys.hmacOf(key.getPublicKey()), jws -> {
                    jws.setKeyIdHeaderValue("provider-key");
                }),
                AccessToken.person(person).sign("RS256", otherKey.getPrivateKey(), jws -> {
                    jws.setKeyIdHeaderValue("provider-key");
                }),
                AccessToken.person(person).sign("RS256", otherKey.getPrivateKey(), jws -> {
                    jws.setKeyIdHeaderValue("unknown");
                }),
                AccessToken.person(person).sign("RS256", otherKey.getPrivateKey(), jws -> {
                    jws.setJwkHeader(otherKey);
                }),
                tampered(AccessToken.person(person).sign()),
                subjectToken(person),
                "not-a-token");

        for (String token : refused) {
            exchange(token, null)
                    .statusCode(400)
                    .body("error", equalTo("invalid_grant"))
                    .body("reason", equalTo("subject-token-invalid"));
        }
    }

    @Test
    void shouldRefuseTheProvidersTokenAtTheApi() {
        as(AccessToken.person(newPerson("ada")).sign()).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void shouldRefuseCallersWithoutTheirOwnCredentials() {
        String token = AccessToken.person(newPerson("ada")).sign();
        for (String[] wrong : new String[][] {{"gateway", "wrong"}, {"other", "a+secret/of=tests"}, {"gateway", ""}}) {
            given().auth()
                    .preemptive()
                    .basic(wrong[0], wrong[1])
                    .contentType(ContentType.URLENC)
                    .formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                    .formParam("subject_token", token)
                    .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:access_token")
                    .post("/oauth2/token")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Basic"))
                    .body("error", equalTo("invalid_client"));
        }
        given().contentType(ContentType.URLENC).post("/oauth2/token").then().statusCode(401);
    }

    @Test
    void shouldRefuseOtherGrants() {
        given().auth()
                .preemptive()
                .basic("gateway", "a+secret/of=tests")
                .contentType(ContentType.URLENC)
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
    }

    @Test
    void shouldPublishOnlyPublicKeys() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys.kty", everyItem(equalTo("EC")))
                .body("keys.d", everyItem(nullValue()));
    }

    private static String tampered(String token) {
        int at = token.indexOf('.') + 10;
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        return token.substring(0, at) + other + token.substring(at + 1);
    }

    private static String tenantOf(String token) {
        try {
            return verified(token).getStringClaimValue("tenant_id");
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static JwtClaims verified(String token) throws Exception {
        JsonWebKeySet keys = new JsonWebKeySet(
                given().get("/.well-known/jwks.json").then().extract().asString());
        assertThat(((JsonWebSignature) JsonWebSignature.fromCompactSerialization(token)).getHeader("typ"))
                .isEqualTo("at+jwt");
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer("kpihealth")
                .setExpectedAudience("kpihealth")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
