package io.kpihealth.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransportTest {
    private static final String PASSWORD = "of-this-test-only";

    @TempDir
    Path folder;

    private HttpsServer server;

    @BeforeEach
    void serve() throws Exception {
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=server", "-ext", "san=dns:localhost");
        keytool("-exportcert", "-rfc", "-file", pem().toString());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldTrustTheAuthorityOfTheTargetAndNoOther() throws Exception {
        // Given
        Transport knows = new Transport(target(Optional.of(pem())));
        Transport knowsNot = new Transport(target(Optional.empty()));

        // Then
        assertThat(knows.send(HttpRequest.newBuilder(address())).status()).isEqualTo(204);
        assertThatThrownBy(() -> knowsNot.send(HttpRequest.newBuilder(address())))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("certificat");
    }

    private DemoTarget target(Optional<Path> authority) {
        return new DemoTarget(address(), address(), "localhost:9092", folder, authority);
    }

    private URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/");
    }

    private Path store() {
        return folder.resolve("store.p12");
    }

    private Path pem() {
        return folder.resolve("server.pem");
    }

    private void keytool(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
        command.addAll(List.of(words));
        command.addAll(List.of("-alias", "server", "-keystore", store().toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
