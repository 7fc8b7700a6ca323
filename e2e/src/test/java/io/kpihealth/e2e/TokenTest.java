package io.kpihealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only internal tokens open a service, and only unchanged ones. */
class TokenTest {
    private static final Map<String, String> PROBES = Map.of(
            "tenants", "/api/v1/organizations/%s/members",
            "ingest", "/api/v1/accounts",
            "scoring", "/api/v1/reference-ranges",
            "playbook", "/api/v1/playbook-executions");

    static Stream<String> services() {
        return RunningSuite.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void shouldAcceptTheInternalTokenOnly(String service) throws Exception {
        String provider = Login.person("ada@acme.example");
        String internal = Login.exchange(provider, "acme-success");
        JsonNode claims = claims(internal);
        String path = PROBES.getOrDefault(service, "")
                .formatted(claims.path("tenant_id").asText());
        Http direct = Http.to(RunningSuite.service(service));

        assertThat(direct.bearer(internal).get(path).status())
                .as("internal token")
                .isEqualTo(200);
        assertThat(direct.get(path).status()).as("no token").isEqualTo(401);
        assertThat(direct.bearer(provider).get(path).status())
                .as("provider token")
                .isEqualTo(401);
        assertThat(direct.bearer(signed(internal, "aud", "other")).get(path).status())
                .as("audience")
                .isEqualTo(401);
        assertThat(direct.bearer(signed(internal, "iss", "other")).get(path).status())
                .as("issuer")
                .isEqualTo(401);
        assertThat(direct.bearer(signed(internal, "typ", "ID")).get(path).status())
                .as("type")
                .isEqualTo(401);
        // The counter-proof: signed anew with the right key and nothing changed, it is accepted.
        assertThat(direct.bearer(signed(internal, "jti", UUID.randomUUID().toString()))
                        .get(path)
                        .status())
                .as("signed anew")
                .isEqualTo(200);
        assertThat(direct.bearer(internal)
                        .with("X-Tenant-ID", UUID.randomUUID().toString())
                        .get(path)
                        .status())
                .as("another tenant's header")
                .isEqualTo(400);
    }

    @Test
    void shouldKeepAPersonsTokenOfAServiceClientAPersons() {
        String token = Login.personThroughClient("ada@acme.example", "acme-api");
        String machine = Login.client("acme-api");

        JsonNode person = claims(Login.exchange(token, "acme-success"));
        JsonNode client = claims(Login.exchange(machine, "acme-success"));

        assertThat(person.path("actor").asText()).isEqualTo("person");
        assertThat(client.path("actor").asText()).isEqualTo("client");
        assertThat(person.path("sub")).isNotEqualTo(client.path("sub"));
    }

    private static JsonNode claims(String token) {
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException failure) {
            throw new IllegalStateException("not a token: " + token, failure);
        }
    }

    private static String signed(String token, String claim, String value)
            throws JoseException, IOException, GeneralSecurityException, InvalidJwtException {
        String[] parts = token.split("\\.");
        JwtClaims changed =
                JwtClaims.parse(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        changed.setStringClaim(claim, value);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(changed.toJson());
        JsonNode header = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[0]));
        signature.setHeader("typ", header.path("typ").asText());
        signature.setKeyIdHeaderValue(header.path("kid").asText());
        signature.setAlgorithmHeaderValue(header.path("alg").asText());
        signature.setKey(key(header.path("kid").asText()));
        return signature.getCompactSerialization();
    }

    private static PrivateKey key(String keyId) throws IOException, GeneralSecurityException {
        Path file;
        try (Stream<Path> files = Files.walk(RunningSuite.state())) {
            file = files.filter(path -> path.getFileName().toString().equals(keyId + ".pem"))
                    .findFirst()
                    .orElseThrow();
        }
        String body = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }
}
