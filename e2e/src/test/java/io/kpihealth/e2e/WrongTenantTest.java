package io.kpihealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every id of one tenant is nothing to another: through the gateway, and directly at each service. */
class WrongTenantTest {
    private static final String UNKNOWN = "0199a0aa-0000-7000-8000-000000000000";

    @ParameterizedTest
    @CsvSource({
        "ingest, /api/v1/accounts, account_id, /api/v1/accounts/%s",
        "scoring, /api/v1/accounts, account_id, /api/v1/accounts/%s/health",
        "scoring, /api/v1/accounts, account_id, /api/v1/accounts/%s/health/explanation",
        "scoring, /api/v1/accounts, account_id, /api/v1/accounts/%s/kpis",
        "ingest, /api/v1/uploads, upload_id, /api/v1/uploads/%s",
        "ingest, /api/v1/uploads, upload_id, /api/v1/uploads/%s/preview",
        "ingest, /api/v1/uploads, upload_id, /api/v1/uploads/%s/issues",
        "ingest, /api/v1/uploads, upload_id, /api/v1/uploads/%s/original",
        "playbook, /api/v1/playbook-executions, id, /api/v1/playbook-executions/%s"
    })
    void shouldAnswerAForeignIdLikeAMissingOne(String service, String list, String field, String path) {
        // Given
        List<String> ids = new ArrayList<>();
        for (JsonNode item : Tenant.acme().items(list + "?limit=500")) {
            ids.add(item.path(field).asText());
        }
        assertThat(ids).as("ids of %s", list).isNotEmpty().doesNotContain("");
        Http gateway = Tenant.globex().api();
        Http direct = Http.to(RunningSuite.service(service))
                .bearer(Login.exchange(Login.person("dora@globex.example"), "globex-care"));

        // When
        Http.Answer missing = direct.get(path.formatted(UNKNOWN));

        // Then
        for (String id : ids) {
            assertThat(gateway.get(path.formatted(id)).status())
                    .as("gateway %s", id)
                    .isEqualTo(404);
            Http.Answer foreign = direct.get(path.formatted(id));
            assertThat(foreign.status()).as("direct %s", id).isEqualTo(404);
            assertThat(foreign.body().path("detail")).isEqualTo(missing.body().path("detail"));
        }
    }

    @Test
    void shouldAnswerAForeignRangeLikeAMissingOne() {
        // Given
        Tenant acme = Tenant.acme();
        Http.Answer made = acme.api().post("/api/v1/reference-ranges", """
                {"kpi":"market-share","unit":"%","higher_is_better":true,"critical_min":0,"critical_max":4,
                 "risk_min":5,"risk_max":14,"healthy_min":15,"healthy_max":null}
                """);
        assertThat(made.status()).as("%s", made.body()).isIn(201, 409);
        String id = made.body().path("range_id").asText();

        // Then
        for (Http caller : List.of(
                Tenant.globex().api(),
                Http.to(RunningSuite.service("scoring"))
                        .bearer(Login.exchange(Login.person("dora@globex.example"), "globex-care")))) {
            assertThat(caller.get("/api/v1/reference-ranges/" + id).status()).isEqualTo(404);
            assertThat(caller.with("If-Match", "\"1\"")
                            .send("DELETE", "/api/v1/reference-ranges/" + id, BodyPublishers.noBody())
                            .status())
                    .isEqualTo(404);
        }
    }
}
