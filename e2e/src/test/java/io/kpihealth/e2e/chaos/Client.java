package io.kpihealth.e2e.chaos;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kpihealth.e2e.Http;
import io.kpihealth.e2e.Http.Answer;
import io.kpihealth.e2e.Tenant;
import io.kpihealth.e2e.chaos.Kill.Point;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A client of the API that tries again when there was no answer or a failure of the server, and gives up on a 4xx. */
final class Client {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final Http api;

    Client(Tenant tenant) {
        this.api = tenant.api().within(ANSWER);
    }

    /** Uploads and commits, telling at which point it is; returns when the upload says that it is committed. */
    void load(byte[] workbook, String period, Consumer<Point> reached) {
        Answer accepted = answer(() -> api.upload(
                "/api/v1/uploads",
                "chaos.xlsx",
                workbook,
                Map.of("period", period),
                () -> reached.accept(Point.DURING_UPLOAD)));
        reached.accept(Point.DURING_IMPORT);
        String path = "/api/v1/uploads/" + accepted.body().path("upload_id").asText();
        Answer ready = answer(() -> api.get(path), inState("ready"));
        answer(() -> api.with("If-Match", ready.header("ETag")).post(path + "/commit", ""));
        reached.accept(Point.AFTER_COMMIT);
        answer(() -> api.get(path), inState("committed"));
    }

    /** Waits for a body that is as wanted. */
    JsonNode body(String path, Predicate<JsonNode> wanted) {
        return answer(() -> api.get(path), answer -> answer.status() == 200 && wanted.test(answer.body()))
                .body();
    }

    JsonNode items(String path) {
        return body(path, page -> page.path("items").isArray()).path("items");
    }

    private static Answer answer(Callable<Answer> request) {
        return answer(request, answer -> true);
    }

    private static Answer answer(Callable<Answer> request, Predicate<Answer> wanted) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsMatching(UncheckedIOException.class::isInstance)
                .until(request, answer -> succeeded(answer) && wanted.test(answer));
    }

    private static boolean succeeded(Answer answer) {
        if (answer.status() >= 400 && answer.status() < 500) {
            throw new AssertionError("refused with " + answer.status() + ": " + answer.body());
        }
        return answer.status() < 300;
    }

    private static Predicate<Answer> inState(String state) {
        return answer -> answer.body().path("state").asText().equals(state);
    }
}
