package io.kpihealth.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/** Calls to the gateway and to the services behind it. */
abstract class GatewayTestBase {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Set by Quarkus before each test. */
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI gateway;

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(TIMEOUT);
    }

    HttpRequest.Builder as(String bearer, String path) {
        return request(path).header("Authorization", "Bearer " + bearer);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError("no answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** Over a bare socket; the connection must end with the answer. */
    String raw(String request) {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new AssertionError("no answer to " + request, failure);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return parse(response.body().getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode parse(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException notJson) {
            throw new AssertionError("not JSON", notJson);
        }
    }

    /** Asks a service behind the gateway itself. */
    static String control(String service, String path) {
        String address = Objects.requireNonNull(System.getProperty(GatewayStack.SERVICE + service));
        return send(HttpRequest.newBuilder(URI.create(address + path))).body();
    }

    static int exchanges(String bearer) {
        return Integer.parseInt(control("tenants", "/control/exchanges?bearer=" + bearer));
    }
}
