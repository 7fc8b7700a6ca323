package io.kpihealth.tenants.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.kpihealth.tenants.AccessToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider whose certificate comes from an authority that no JVM knows. */
class ProviderAuthorityTest {
    private static final String PASSWORD = "of-this-test-only";

    @TempDir
    static Path folder;

    private final RsaJsonWebKey key = Keys.rsa();
    private HttpsServer server;

    @BeforeEach
    void serveTheKeys() throws Exception {
        keytool("-genkeypair", "-alias", "authority", "-dname", "CN=authority", "-ext", "bc:c");
        keytool("-exportcert", "-alias", "authority", "-rfc", "-file", pem("authority"));
        keytool("-genkeypair", "-alias", "stranger", "-dname", "CN=stranger", "-ext", "bc:c");
        keytool("-exportcert", "-alias", "stranger", "-rfc", "-file", pem("stranger"));
        keytool(
                "-genkeypair",
                "-alias",
                "provider",
                "-dname",
                "CN=provider",
                "-signer",
                "authority",
                "-ext",
                "san=dns:localhost");
        key.setKeyId("known");
        byte[] body =
                ("{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}").getBytes(StandardCharsets.UTF_8);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext("/certs", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        Files.delete(store());
    }

    @Test
    void shouldVerifyTokensWhenTheProvidersAuthorityIsGiven() {
        assertThat(tokens(Optional.of(Path.of(pem("authority"))))
                        .verify(signed())
                        .subject())
                .isEqualTo("ada");
    }

    @Test
    void shouldNotAskTheProviderWhenAnotherOrNoAuthorityIsGiven() {
        assertUnavailable(tokens(Optional.of(Path.of(pem("stranger")))));
        assertUnavailable(tokens(Optional.empty()));
    }

    @Test
    void shouldRefuseToStartWhenTheFileHasNoCertificate() throws IOException {
        // Given
        Path empty = Files.createTempFile(folder, "empty", ".pem");
        Path missing = folder.resolve("missing.pem");

        // Then
        assertThatThrownBy(() -> tokens(Optional.of(empty)))
                .hasMessageContaining("kpihealth.provider.ca")
                .hasMessageContaining(empty.toString());
        assertThatThrownBy(() -> tokens(Optional.of(missing)))
                .hasMessageContaining("kpihealth.provider.ca")
                .hasMessageContaining(missing.toString());
    }

    private void assertUnavailable(ProviderTokens tokens) {
        assertThatThrownBy(() -> tokens.verify(signed()))
                .isInstanceOfSatisfying(
                        ExchangeException.class,
                        refusal -> assertThat(refusal.answer().getStatus()).isEqualTo(503));
    }

    private ProviderTokens tokens(Optional<Path> authority) {
        return new ProviderTokens(new ProviderTokensTest.Settings(
                AccessToken.ISSUER,
                URI.create("https://localhost:" + server.getAddress().getPort() + "/certs"),
                authority,
                "kpihealth-api",
                Duration.ofSeconds(5),
                "organization",
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                // A first handshake on a busy machine takes its time.
                Duration.ofSeconds(10)));
    }

    private String signed() {
        return AccessToken.person("ada").sign("RS256", key.getPrivateKey(), jws -> jws.setKeyIdHeaderValue("known"));
    }

    private static SSLContext context() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
        for (String other : List.of("authority", "stranger")) {
            keys.deleteEntry(other);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
        command.addAll(List.of(words));
        if (words[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC"));
        }
        command.addAll(List.of("-keystore", store().toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Path store() {
        return folder.resolve("store.p12");
    }

    private static String pem(String name) {
        return folder.resolve(name + ".pem").toString();
    }
}
