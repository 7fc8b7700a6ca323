package io.kpihealth.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A workbook's way through the API: sent, read, committed. */
final class Uploads {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String COMMITTED = "committed";
    private static final Set<String> ENDED = Set.of("refused", "failed", "deleted");

    private final ApiClient api;

    Uploads(ApiClient api) {
        this.api = api;
    }

    /** File names of what is committed already. */
    Set<String> committedFiles() {
        Set<String> names = new HashSet<>();
        Optional<String> cursor = Optional.empty();
        do {
            Answer page = api.get("/uploads?limit=500"
                            + cursor.map(next -> "&cursor=" + next).orElse(""))
                    .expect(200);
            for (JsonNode upload : page.body().path("items")) {
                if (upload.path("state").asText().equals(COMMITTED)) {
                    names.add(upload.path("file_name").asText());
                }
            }
            JsonNode next = page.body().path("next");
            cursor = next.isTextual() ? Optional.of(next.asText()) : Optional.empty();
        } while (cursor.isPresent());
        return names;
    }

    /** Returns the upload's id. */
    String send(String fileName, byte[] file, Map<String, String> options) {
        return api.upload("/uploads", Multipart.of(fileName, file, options))
                .expect(202)
                .text("upload_id");
    }

    /** The upload once its file is read. */
    Answer ready(String id) {
        return await(id, "ready");
    }

    /** Commits what the last preview showed, and waits for it. */
    Answer commit(String id) {
        Waiting.until("the commit of upload " + id, PATIENCE, () -> {
            Answer upload = ready(id);
            if (state(upload).equals(COMMITTED)) {
                return Optional.of(upload);
            }
            Answer answer =
                    api.commit("/uploads/" + id + "/commit", upload.etag().orElse("\"0\""));
            if (answer.is(412) || answer.is(409)) {
                // Something moved, or a repeated request met its first; the state says which.
                return Optional.empty();
            }
            return Optional.of(answer.expect(202));
        });
        return await(id, COMMITTED);
    }

    private Answer await(String id, String wanted) {
        return Waiting.until("state " + wanted + " of upload " + id, PATIENCE, () -> {
            Answer upload = api.get("/uploads/" + id).expect(200);
            String state = state(upload);
            if (ENDED.contains(state)) {
                throw new DemoFailure(
                        "upload " + id + " is " + state + ": " + upload.body().path("reason"));
            }
            return state.equals(wanted) || state.equals(COMMITTED) ? Optional.of(upload) : Optional.empty();
        });
    }

    private static String state(Answer upload) {
        return upload.text("state");
    }
}
