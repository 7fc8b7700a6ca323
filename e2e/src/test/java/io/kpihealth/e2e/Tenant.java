package io.kpihealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One tenant as a caller of the gateway sees it. */
final class Tenant {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Set<String> UNFINISHED = Set.of("received", "validating", "committing");

    private final Http api;

    private Tenant(Http api) {
        this.api = api;
    }

    /** As a person who is a member of the tenant. */
    static Tenant of(String email, String organization) {
        return new Tenant(
                Http.to(RunningSuite.gateway()).bearer(Login.person(email)).with("X-Tenant-ID", organization));
    }

    static Tenant acme() {
        return of("ada@acme.example", "acme-success");
    }

    static Tenant globex() {
        return of("dora@globex.example", "globex-care");
    }

    /** A new organisation of the person's, so that nothing in it disturbs the demo. */
    static Tenant signUp(String email, String name) {
        Http subject = Http.to(RunningSuite.gateway()).bearer(Login.person(email));
        Http.Answer created = subject.post("/api/v1/organizations", "{\"name\":\"" + name + "\"}");
        assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
        JsonNode id = created.body().has("id")
                ? created.body().path("id")
                : created.body().path("organization_id");
        return of(email, id.asText());
    }

    Http api() {
        return api;
    }

    /** A page of a list, as its items. */
    JsonNode items(String path) {
        Http.Answer answer = api.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body().has("items")
                ? answer.body().path("items")
                : answer.body().path("ranges");
    }

    /** Uploads and commits; the upload's final state. */
    JsonNode load(String fileName, byte[] workbook, Map<String, String> options) {
        Map<String, String> fields = new LinkedHashMap<>(options);
        Http.Answer accepted = api.upload("/api/v1/uploads", fileName, workbook, fields);
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(202);
        String location = accepted.header("Location");
        String path = location.substring(location.indexOf("/api/"));
        Http.Answer ready = settled(path);
        assertThat(ready.body().path("state").asText()).as("%s", ready.body()).isEqualTo("ready");
        Http.Answer commit = api.with("If-Match", ready.header("ETag")).post(path + "/commit", "");
        assertThat(commit.status()).as("%s", commit.body()).isEqualTo(202);
        return await().atMost(SOON)
                .until(
                        () -> settled(path).body(),
                        body -> !body.path("state").asText().equals("ready"));
    }

    private Http.Answer settled(String path) {
        return await().atMost(SOON)
                .until(
                        () -> api.get(path),
                        answer ->
                                !UNFINISHED.contains(answer.body().path("state").asText()));
    }
}
