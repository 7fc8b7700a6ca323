package io.kpihealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** One tenant as a caller of the gateway sees it. */
public final class Tenant {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Set<String> UNFINISHED = Set.of("received", "validating", "committing");

    private final String id;
    private final Http api;

    private Tenant(String id, Http api) {
        this.id = id;
        this.api = api;
    }

    /** As a person who is a member of the tenant. */
    static Tenant of(String email, String organization) {
        return new Tenant(
                organization,
                Http.to(RunningSuite.gateway()).bearer(Login.person(email)).with("X-Tenant-ID", organization));
    }

    static Tenant acme() {
        return of("ada@acme.example", "acme-success");
    }

    static Tenant globex() {
        return of("dora@globex.example", "globex-care");
    }

    /** A new organisation of the person's, so that nothing in it disturbs the demo. */
    public static Tenant signUp(String email, String name) {
        Http subject = Http.to(RunningSuite.gateway()).bearer(Login.person(email));
        Http.Answer created = subject.post("/api/v1/organizations", "{\"name\":\"" + name + "\"}");
        assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
        JsonNode id = created.body().has("id")
                ? created.body().path("id")
                : created.body().path("organization_id");
        return of(email, id.asText());
    }

    /** Id or slug, as its caller gave it; the id after a sign-up. */
    public String id() {
        return id;
    }

    public Http api() {
        return api;
    }

    /** A page of a list, as its items. */
    public JsonNode items(String path) {
        Http.Answer answer = api.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body().has("items")
                ? answer.body().path("items")
                : answer.body().path("ranges");
    }

    /** Uploads and commits; the upload's final state. */
    JsonNode load(String fileName, byte[] workbook, Map<String, String> options) {
        Http.Answer accepted = send(fileName, workbook, options);
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(202);
        String path = location(accepted);
        Http.Answer ready = settled(path);
        assertThat(ready.body().path("state").asText()).as("%s", ready.body()).isEqualTo("ready");
        Http.Answer commit = api.with("If-Match", ready.header("ETag")).post(path + "/commit", "");
        assertThat(commit.status()).as("%s", commit.body()).isEqualTo(202);
        return await().atMost(SOON)
                .until(
                        () -> settled(path).body(),
                        body -> !body.path("state").asText().equals("ready"));
    }

    Http.Answer send(String fileName, byte[] file, Map<String, String> options) {
        return api.upload("/api/v1/uploads", fileName, file, options);
    }

    /** The path of the upload that was accepted. */
    static String location(Http.Answer accepted) {
        String location = accepted.header("Location");
        return location.substring(location.indexOf("/api/"));
    }

    /** The upload when nothing more happens to it by itself. */
    Http.Answer settled(String path) {
        return await().atMost(SOON)
                .until(
                        () -> api.get(path),
                        answer ->
                                !UNFINISHED.contains(answer.body().path("state").asText()));
    }
}
