package io.kpihealth.tenants;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Serves the key set of an OpenID provider and gives the service its settings. The private key
 * travels to the tests as a system property: they are loaded by another class loader.
 */
public final class FakeProvider implements QuarkusTestResourceLifecycleManager {
    public static final String KEYS_FOLDER = "kpihealth.test.keys-folder";
    static final String KEY = "kpihealth.test.provider-key";
    static final String SECRET = "a+secret/of=tests";

    private @Nullable HttpServer server;

    /** After the embedded stack. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("provider-key");
            key.setAlgorithm("RS256");
            System.setProperty(KEY, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            server = serve("{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}");
            int port = freePort();
            String folder = Files.createTempDirectory("kpihealth-keys-").toString();
            System.setProperty(KEYS_FOLDER, folder);
            return Map.of(
                    // The executable runs as in production, where plain http is for this only.
                    "kpihealth.deployment",
                    "embedded",
                    "quarkus.http.test-port",
                    Integer.toString(port),
                    "quarkus.oidc.auth-server-url",
                    "http://localhost:" + port,
                    "quarkus.oidc.token.forced-jwk-refresh-interval",
                    "1s",
                    "kpihealth.provider.issuer",
                    AccessToken.ISSUER,
                    "kpihealth.provider.jwks-url",
                    "http://localhost:" + server.getAddress().getPort() + "/certs",
                    "kpihealth.exchange.clients.gateway",
                    SECRET,
                    "kpihealth.tokens.keys",
                    folder,
                    "kpihealth.tokens.rescan",
                    "1s",
                    "kpihealth.tokens.generate",
                    "true");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static HttpServer serve(String keys) throws IOException {
        byte[] body = keys.getBytes(StandardCharsets.UTF_8);
        HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        started.createContext("/certs", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        started.start();
        return started;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
