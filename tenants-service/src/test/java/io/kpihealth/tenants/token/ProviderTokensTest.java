package io.kpihealth.tenants.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.kpihealth.tenants.AccessToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderTokensTest {
    private final RsaJsonWebKey key = Keys.rsa();
    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer server = newServer();

    @BeforeEach
    void serveTheKeys() {
        key.setKeyId("known");
        byte[] body =
                ("{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}").getBytes(StandardCharsets.UTF_8);
        server.createContext("/certs", exchange -> {
            calls.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldCallTheProviderOnceForManyForgedKeyIds() {
        // Given
        ProviderTokens tokens = tokens();
        tokens.verify(signed("known"));

        // When
        for (int forged = 0; forged < 20; forged++) {
            String token = signed("forged-" + forged);
            assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(ExchangeException.class);
        }

        // Then
        assertThat(calls.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void shouldSayThatTheProviderIsAwayAndGoOnWithKnownKeys() {
        // Given
        ProviderTokens known = tokens();
        known.verify(signed("known"));
        ProviderTokens late = tokens();

        // When
        server.stop(0);

        // Then
        assertThat(known.verify(signed("known")).subject()).isEqualTo("ada");
        assertThatThrownBy(() -> late.verify(signed("known")))
                .isInstanceOfSatisfying(
                        ExchangeException.class,
                        refusal -> assertThat(refusal.answer().getStatus()).isEqualTo(503));
    }

    @Test
    void shouldTellAServiceAccountFromAPerson() {
        assertThat(read(AccessToken.client("api")).serviceAccount()).isTrue();
        assertThat(read(AccessToken.person("ada", "api")).serviceAccount()).isFalse();
        assertThat(read(AccessToken.person("ada", "api").with("client_id", "api"))
                        .serviceAccount())
                .isFalse();
        assertThat(read(AccessToken.client("api").without("client_id")).serviceAccount())
                .isFalse();
        assertThat(read(AccessToken.client("api").with("azp", "another")).serviceAccount())
                .isFalse();
    }

    @Test
    void shouldReadTheProvidersOrganizationsInEveryShape() {
        assertThat(read(AccessToken.person("ada").with("organization", "acme")).organizations())
                .containsExactly("acme");
        assertThat(read(AccessToken.person("ada").with("organization", List.of("acme", "globex")))
                        .organizations())
                .containsExactlyInAnyOrder("acme", "globex");
        assertThat(read(AccessToken.person("ada").with("organization", Map.of("acme", Map.of("id", "1"))))
                        .organizations())
                .containsExactly("acme");
    }

    private ProviderToken read(AccessToken token) {
        return tokens().verify(token.sign("RS256", key.getPrivateKey(), jws -> jws.setKeyIdHeaderValue("known")));
    }

    private String signed(String kid) {
        return AccessToken.person("ada").sign("RS256", key.getPrivateKey(), jws -> jws.setKeyIdHeaderValue(kid));
    }

    private ProviderTokens tokens() {
        URI certs = URI.create("http://localhost:" + server.getAddress().getPort() + "/certs");
        return new ProviderTokens(new Settings(
                AccessToken.ISSUER,
                certs,
                Optional.empty(),
                "kpihealth-api",
                Duration.ofSeconds(5),
                "organization",
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                Duration.ofSeconds(1)));
    }

    record Settings(
            String issuer,
            URI jwksUrl,
            Optional<Path> ca,
            String audience,
            Duration clockSkew,
            String organizationClaim,
            Duration jwksRefreshPause,
            Duration jwksKeep,
            Duration timeout)
            implements ProviderConfig {}

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
