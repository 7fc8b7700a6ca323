package io.kpihealth.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kpihealth.e2e.Http;
import io.kpihealth.e2e.Http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Edits accounts at one instance of kpi-ingest-service, each time to a figure that no account had before. */
final class Editor {
    private static final AtomicInteger FIGURES = new AtomicInteger();
    private static final int PRECONDITION_FAILED = 412;

    private final Http ingest;

    Editor(Http ingest) {
        this.ingest = ingest.with("Content-Type", "application/json");
    }

    String create(String name) {
        Answer created =
                ingest.send("POST", "/api/v1/accounts", BodyPublishers.ofString("{\"name\":\"" + name + "\"}"));
        assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
        return created.body().path("account_id").asText();
    }

    /** Reads and writes; again when someone else was faster. */
    void edit(String account) {
        String path = "/api/v1/accounts/" + account;
        Answer edited;
        do {
            String version = ingest.get(path).header("ETag");
            int figure = FIGURES.incrementAndGet();
            edited = ingest.with("If-Match", version)
                    .send(
                            "PATCH",
                            path,
                            BodyPublishers.ofString("{\"employees\":%d,\"revenue\":%d}".formatted(figure, figure)));
        } while (edited.status() == PRECONDITION_FAILED);
        assertThat(edited.status()).as("%s", edited.body()).isEqualTo(200);
    }

    /** What identifies the present state of each account. */
    Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        for (JsonNode account : ingest.get("/api/v1/accounts?limit=500").body().path("items")) {
            states.put(account.path("account_id").asText(), state(account));
        }
        return states;
    }

    static String state(JsonNode account) {
        return account.path("name").asText() + ", " + account.path("employees").asInt() + ", "
                + account.path("revenue").asInt();
    }
}
