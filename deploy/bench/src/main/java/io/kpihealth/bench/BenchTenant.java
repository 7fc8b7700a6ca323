package io.kpihealth.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kpihealth.testkit.TestKafka;
import io.kpihealth.testkit.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A tenant that uploads workbooks straight to the ingest service. */
final class BenchTenant {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BOUNDARY = "----kpihealth-bench";
    private static final int POLL_MILLIS = 200;

    private final UUID id = UUID.randomUUID();
    private final UUID membership = UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();

    BenchTenant() {
        TestKafka.send(
                "kpihealth.organizations", id.toString(), id, 1, "kpihealth.organization.changed.v1", """
                {"tenant_id":"%s","slug":"t-%s","name":"Bench","status":"active","plan":"enterprise",
                 "currency":"USD","timezone":"UTC","locale":"en-US"}
                """.formatted(
                                id, id));
    }

    UUID id() {
        return id;
    }

    /** Sends a file and waits for its preview. */
    JsonNode upload(IngestProcess service, Path file, String period) throws IOException, InterruptedException {
        String head = part("period") + "\r\n\r\n" + period + "\r\n" + part("file")
                + "; filename=\"wide.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        JsonNode accepted = send(
                service,
                HttpRequest.newBuilder(service.base().resolve("/api/v1/uploads"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofInputStream(() -> body(head, file))),
                202);
        return await(service, accepted.path("upload_id").asText(), "ready");
    }

    /** Commits a preview and waits until it is stored. */
    JsonNode commit(IngestProcess service, JsonNode ready) throws IOException, InterruptedException {
        String upload = ready.path("upload_id").asText();
        send(
                service,
                HttpRequest.newBuilder(service.base().resolve("/api/v1/uploads/" + upload + "/commit"))
                        .header("If-Match", "\"" + ready.path("version").asLong() + "\"")
                        .POST(BodyPublishers.noBody()),
                202);
        return await(service, upload, "committed");
    }

    private JsonNode await(IngestProcess service, String upload, String wanted)
            throws IOException, InterruptedException {
        while (service.runs()) {
            JsonNode seen =
                    send(service, HttpRequest.newBuilder(service.base().resolve("/api/v1/uploads/" + upload)), 200);
            String state = seen.path("state").asText();
            if (state.equals(wanted)) {
                return seen;
            }
            if (List.of("refused", "failed").contains(state)) {
                throw new IOException("the upload is " + state + ": " + seen);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        throw new ServiceEnded("the ingest service ended before the upload was " + wanted);
    }

    private JsonNode send(IngestProcess service, HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = exchange(
                service,
                request.header(
                                "Authorization",
                                "Bearer "
                                        + Tokens.forTenant(id)
                                                .membership(membership)
                                                .sign())
                        .build());
        if (answer.statusCode() != expected) {
            throw new IOException(service.base() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return MAPPER.readTree(answer.body());
    }

    private HttpResponse<String> exchange(IngestProcess service, HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            if (service.endsSoon()) {
                throw new ServiceEnded("the ingest service ended during a request", failure);
            }
            throw failure;
        }
    }

    private static InputStream body(String head, Path file) {
        try {
            return new SequenceInputStream(Collections.enumeration(List.of(
                    new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)),
                    Files.newInputStream(file),
                    new ByteArrayInputStream(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8)))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }
}
