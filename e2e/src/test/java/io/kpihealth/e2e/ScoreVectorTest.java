package io.kpihealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.kpihealth.scoringclient.Bounds;
import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.scoringclient.ShippedKpi;
import io.kpihealth.scoringclient.ShippedKpi.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each value of the score vectors, sent in a workbook, comes back with the stated score and status. */
class ScoreVectorTest {
    private static final Path VECTORS = Path.of("../libs/scoring-client/src/test/resources/score-vectors.csv");

    private record Vector(String account, ShippedKpi kpi, double value, double score, String status) {}

    @Test
    void shouldScoreEveryVectorAsStatedThroughTheService() throws IOException {
        // Given
        List<Vector> vectors = vectors();
        Tenant tenant = Tenant.signUp("ada@acme.example", "Vectors " + System.nanoTime());
        Set<String> prepared = new HashSet<>();
        for (Vector vector : vectors) {
            if (vector.kpi().scope() == Scope.SERVERLESS_TEMPLATE
                    && prepared.add(vector.kpi().kpi())) {
                ownKpiWithRange(tenant, vector.kpi());
            }
        }

        // When
        List<Workbooks.Line> lines = vectors.stream()
                .map(vector -> new Workbooks.Line(vector.account(), vector.kpi().name(), vector.value()))
                .toList();
        JsonNode upload = tenant.load(
                "vectors.xlsx",
                Workbooks.portfolio("Product Value", lines),
                Map.of("period", YearMonth.now(ZoneOffset.UTC).minusMonths(1).toString()));

        // Then
        assertThat(upload.path("state").asText()).as("%s", upload).isEqualTo("committed");
        Map<String, String> accounts = accountIds(tenant);
        for (Vector vector : vectors) {
            String path = "/api/v1/accounts/" + accounts.get(vector.account()) + "/kpis";
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                JsonNode kpi = find(tenant.items(path), vector.kpi().kpi());
                assertThat(kpi.path("score").asDouble(-1))
                        .as("%s: %s", vector, kpi)
                        .isEqualTo(vector.score());
                assertThat(kpi.path("status").asText()).as("%s", vector).isEqualTo(vector.status());
            });
        }
        assertThat(vectors).hasSize(66);
    }

    private static void ownKpiWithRange(Tenant tenant, ShippedKpi kpi) {
        Http.Answer defined = tenant.api().post("/api/v1/kpis", """
                {"name":"%s","unit":"%s"}
                """.formatted(kpi.name(), kpi.unit()));
        assertThat(defined.status()).as("%s", defined.body()).isIn(201, 409);
        Bounds bounds = Objects.requireNonNull(kpi.bounds());
        Http.Answer ranged = tenant.api().post("/api/v1/reference-ranges", """
                {"kpi":"%s","unit":"%s","higher_is_better":%s,"critical_min":%s,"critical_max":%s,
                 "risk_min":%s,"risk_max":%s,"healthy_min":%s,"healthy_max":%s}
                """.formatted(
                        kpi.kpi(),
                        kpi.unit(),
                        kpi.higherIsBetter(),
                        bounds.criticalMin(),
                        bounds.criticalMax(),
                        bounds.riskMin(),
                        bounds.riskMax(),
                        bounds.healthyMin(),
                        bounds.healthyMax()));
        assertThat(ranged.status()).as("%s", ranged.body()).isEqualTo(201);
    }

    /** The n-th value of a KPI belongs to the n-th account: a value each per account, KPI and period. */
    private static List<Vector> vectors() throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        List<Vector> vectors = new ArrayList<>();
        for (String line : Files.readAllLines(VECTORS)) {
            String[] columns = line.split(",");
            if (!columns[0].equals("scope")) {
                ShippedKpi kpi = ShippedCatalogue.get().byName(columns[1]).orElseThrow();
                vectors.add(new Vector(
                        "Vector Sample " + seen.merge(columns[1], 1, Integer::sum),
                        kpi,
                        Double.parseDouble(columns[2]),
                        Double.parseDouble(columns[3]),
                        columns[4].toLowerCase(Locale.ROOT).replace(' ', '-')));
            }
        }
        return vectors;
    }

    private static Map<String, String> accountIds(Tenant tenant) {
        Map<String, String> ids = new HashMap<>();
        for (JsonNode account : tenant.items("/api/v1/accounts?limit=500")) {
            ids.put(account.path("name").asText(), account.path("account_id").asText());
        }
        return ids;
    }

    private static JsonNode find(JsonNode kpis, String slug) {
        for (JsonNode kpi : kpis) {
            if (kpi.path("kpi").asText().equals(slug)) {
                return kpi;
            }
        }
        return MissingNode.getInstance();
    }
}
