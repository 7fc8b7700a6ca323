package io.kpihealth.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.function.Supplier;

/** The public API as one caller, for one organisation or before any. */
final class ApiClient {
    private static final String JSON = "application/json";

    private final Transport transport;
    private final URI gateway;
    private final Supplier<String> token;
    private final Optional<String> organization;

    private ApiClient(Transport transport, URI gateway, Supplier<String> token, Optional<String> organization) {
        this.transport = transport;
        this.gateway = gateway;
        this.token = token;
        this.organization = organization;
    }

    static ApiClient of(Transport transport, URI gateway, Supplier<String> token) {
        return new ApiClient(transport, gateway, token, Optional.empty());
    }

    ApiClient in(String organizationId) {
        return new ApiClient(transport, gateway, token, Optional.of(organizationId));
    }

    Answer get(String path) {
        return transport.repeat(request(path).GET());
    }

    Answer delete(String path) {
        return transport.repeat(request(path).DELETE());
    }

    /** Not repeated: a sign-up sent twice would be two organisations. */
    Answer post(String path, JsonNode body) {
        return transport.send(
                request(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(body.toString())));
    }

    Answer post(String path) {
        return transport.send(request(path).POST(BodyPublishers.noBody()));
    }

    /** For what has no second effect when it is sent again. */
    Answer upload(String path, Multipart body) {
        return transport.repeat(request(path)
                .header("Content-Type", body.contentType())
                .POST(BodyPublishers.ofByteArray(body.bytes())));
    }

    /** Also repeated: a commit of the same version again changes nothing. */
    Answer commit(String path, String etag) {
        return transport.repeat(request(path).header("If-Match", etag).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", JSON);
        organization.ifPresent(id -> request.header("X-Tenant-ID", id));
        return request;
    }
}
