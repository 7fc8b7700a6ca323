package io.kpihealth.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/** HTTP with the patience of a good client: what may be repeated is, while the service behind is coming back. */
final class Transport {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Set<Integer> PASSING = Set.of(502, 503, 504);

    private final HttpClient client;

    Transport(DemoTarget target) throws IOException {
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
        if (target.authority().isPresent()) {
            builder.sslContext(Trust.with(target.authority().get()));
        }
        client = builder.build();
    }

    /** Sends once. */
    Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(TIMEOUT).build();
        try {
            return once(built);
        } catch (IOException failure) {
            throw new DemoFailure(name(built) + " failed: " + failure, failure);
        }
    }

    /** Sends again while the other side is away; only for requests whose repetition changes nothing more. */
    Answer repeat(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(TIMEOUT).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Answer answer = once(built);
                if (!PASSING.contains(answer.status()) || System.nanoTime() > end) {
                    return answer;
                }
            } catch (IOException failure) {
                if (System.nanoTime() > end) {
                    throw new DemoFailure(name(built) + " failed: " + failure, failure);
                }
            }
            Waiting.pause(Duration.ofMillis(500));
        }
    }

    private Answer once(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    name(request),
                    response.statusCode(),
                    json(response.body()),
                    response.headers().firstValue("ETag"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted", interrupted);
        }
    }

    private static String name(HttpRequest request) {
        return request.method() + " " + request.uri().getPath();
    }

    private static JsonNode json(byte[] body) {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
