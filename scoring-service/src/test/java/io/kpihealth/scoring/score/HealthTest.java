package io.kpihealth.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.kpihealth.scoringclient.Period;
import io.kpihealth.testkit.EmbeddedStack;
import io.kpihealth.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "scoring"))
class HealthTest {
    private static final String NPS = "net-promoter-score-nps";
    private static final Period OPEN = Period.of(Period.Grain.MONTH, LocalDate.now(ZoneId.of(Tenant.ZONE)));
    private static final Period CLOSED = OPEN.previous().previous();
    private static final String NPS_RANGE = """
        {"kpi":"net-promoter-score-nps","critical_min":-100,"critical_max":-50,"risk_min":-50,"risk_max":0,
         "healthy_min":0,"healthy_max":100}\
        """;

    private final Tenant acme = Tenant.known();

    @Test
    void shouldScoreExplainAndPublishWhenValuesArrive() {
        // Given
        UUID account = acme.account("one", 120000.0, null);
        acme.catalogue(1);

        // When
        long sequence = acme.values(account, "2026-03", 1, Map.of());

        // Then
        JsonNode event = acme.score(account, "2026-03", any -> true);
        assertThat(event.get("tenant_id").asText()).isEqualTo(acme.id.toString());
        assertThat(event.get("cause").asText()).isEqualTo("data");
        assertThat(event.get("revision").asInt()).isEqualTo(1);
        assertThat(event.get("values_sequence").asLong()).isEqualTo(sequence);
        assertThat(event.get("score").asDouble()).isEqualTo(63.21);
        assertThat(event.get("exact").asDouble()).isEqualTo(63.2142201456);
        assertThat(event.get("band").asText()).isEqualTo("at-risk");
        assertThat(event.get("coverage").asDouble()).isEqualTo(79.82);
        assertThat(event.get("kpis")).hasSize(59);
        JsonNode nps = kpi(event, NPS);
        assertThat(nps.get("value").asDouble()).isEqualTo(5);
        assertThat(nps.get("score").asDouble()).isEqualTo(36.61);
        assertThat(nps.get("cost").asDouble()).isEqualTo(3.46);
        assertThat(nps.at("/range/critical_min").asInt()).isEqualTo(-100);
        assertThat(nps.at("/range/source").asText()).isEqualTo("System Default");
        JsonNode fcr = kpi(event, "first-contact-resolution-fcr");
        assertThat(fcr.get("value").isNull()).isTrue();
        assertThat(fcr.get("reason").asText()).isEqualTo("unit-mismatch");
        assertThat(event.toString()).doesNotContain("raw ");

        acme.call()
                .get("/api/v1/accounts/" + account + "/health")
                .then()
                .statusCode(200)
                .body("period", equalTo("2026-03"))
                .body("current_period", equalTo(OPEN.toString()))
                .body("score", equalTo(63.21))
                .body("exact", equalTo(63.2142201456))
                .body("band", equalTo("at-risk"))
                .body("coverage", equalTo(79.82))
                .body("previous", nullValue())
                .body("categories.find { it.category == 'product-value' }.score", equalTo(39.47))
                .body("categories.find { it.category == 'product-value' }.coverage", equalTo(78.57))
                .body("categories.find { it.category == 'product-value' }.label", equalTo("Product Value KPI"));
        acme.call()
                .get("/api/v1/accounts/" + account + "/kpis")
                .then()
                .statusCode(200)
                .body("total", equalTo(59))
                .body("items.find { it.kpi == '" + NPS + "' }.status", equalTo("at-risk"))
                .body("items.find { it.kpi == '" + NPS + "' }.cell.cell", equalTo("C2"))
                .body("items.find { it.kpi == '" + NPS + "' }.range.version", equalTo(1))
                .body("items.findAll { it.reason == 'unit-mismatch' }", hasSize(9))
                .body("items.findAll { it.reason == 'out-of-scale' }", hasSize(1));
        acme.call()
                .get("/api/v1/accounts/" + account + "/kpis/" + NPS + "/series")
                .then()
                .statusCode(200)
                .body("items.period", contains("2026-03"))
                .body("items[0].value", equalTo(5.0))
                .body("items[0].score", equalTo(36.61));
        acme.call()
                .get("/api/v1/accounts/" + account + "/kpis/no-such-kpi/series")
                .then()
                .statusCode(404);
        acme.call()
                .get("/api/v1/accounts/" + account + "/health?period=2026-02")
                .then()
                .statusCode(404);
        acme.call()
                .get("/api/v1/accounts/" + account + "/health?period=March")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldAddUpInTheExplanationDownToTheCells() {
        // Given
        UUID account = acme.account("one", null, null);
        acme.catalogue(1);
        acme.values(account, "2026-03", 1, Map.of());
        acme.score(account, "2026-03", any -> true);

        // When
        List<Map<String, ?>> categories = acme.call()
                .get("/api/v1/accounts/" + account + "/health/explanation")
                .then()
                .statusCode(200)
                .body("health.score", equalTo(63.21))
                .extract()
                .path("categories");

        // Then
        double total = 0;
        for (Map<String, ?> category : categories) {
            double ofKpis = 0;
            for (Object kpi : (List<?>) Objects.requireNonNull(category.get("kpis"))) {
                if (((Map<?, ?>) kpi).get("points") instanceof Number points) {
                    ofKpis += points.doubleValue();
                }
            }
            double points = number(category, "points");
            assertThat(ofKpis).isCloseTo(points, within(1e-9));
            total += points;
        }
        assertThat(total).isCloseTo(63.21, within(1e-9));
    }

    @Test
    void shouldScoreValuesWhenTheirCatalogueArrivesAfterThem() {
        // Given
        UUID account = UUID.randomUUID();
        acme.values(account, "2026-03", 1, Map.of());

        // When
        acme.catalogue(1);

        // Then
        assertThat(acme.score(account, "2026-03", any -> true).get("score").asDouble())
                .isEqualTo(63.21);
        acme.account(account, "late", 10.0, null);
        await().atMost(Tenant.SOON)
                .untilAsserted(() -> acme.call()
                        .get("/api/v1/accounts/" + account + "/health")
                        .then()
                        .body("account_name", equalTo("late")));
    }

    @Test
    void shouldRescoreOpenPeriodsOnlyWhenARangeChanges() {
        // Given
        UUID account = acme.account("one", 1.0, null);
        acme.catalogue(1);
        acme.values(account, CLOSED.toString(), 1, Map.of());
        acme.values(account, OPEN.toString(), 1, Map.of());
        acme.score(account, CLOSED.toString(), any -> true);
        acme.score(account, OPEN.toString(), any -> true);

        // When
        acme.call().body(NPS_RANGE).post("/api/v1/reference-ranges").then().statusCode(201);

        // Then
        JsonNode rescored =
                acme.score(account, OPEN.toString(), event -> cause(event).equals("configuration"));
        assertThat(kpi(rescored, NPS).at("/range/source").asText()).isEqualTo("Custom Override");
        assertThat(rescored.at("/change/configuration").asDouble()).isPositive();
        assertThat(rescored.at("/change/data").asDouble()).isZero();
        assertThat(rescored.at("/change/configuration").asDouble())
                .isCloseTo(rescored.get("score").asDouble() - 63.21, within(1e-9));
        acme.call()
                .get("/api/v1/accounts/" + account + "/health?period=" + CLOSED)
                .then()
                .body("score", equalTo(63.21))
                .body("revision", equalTo(1));
        acme.call()
                .get("/api/v1/accounts/" + account + "/health/trend")
                .then()
                .body("items.period", contains(CLOSED.toString(), OPEN.toString()))
                .body(
                        "items[1].change.total",
                        equalTo(rescored.at("/change/configuration").asDouble()));
    }

    @Test
    void shouldJudgeALateCorrectionAsItsPeriodWasReported() {
        // Given
        UUID account = acme.account("one", 1.0, null);
        acme.catalogue(1);
        acme.values(account, CLOSED.toString(), 1, Map.of());
        acme.score(account, CLOSED.toString(), any -> true);
        acme.values(account, OPEN.toString(), 1, Map.of());
        acme.score(account, OPEN.toString(), any -> true);
        acme.call().body(NPS_RANGE).post("/api/v1/reference-ranges").then().statusCode(201);
        acme.score(account, OPEN.toString(), event -> cause(event).equals("configuration"));

        // When
        acme.values(account, CLOSED.toString(), 1, Map.of(NPS, 45.5));

        // Then
        JsonNode corrected = acme.score(
                account, CLOSED.toString(), event -> event.get("revision").asInt() == 2);
        assertThat(cause(corrected)).isEqualTo("late-correction");
        assertThat(kpi(corrected, NPS).at("/range/source").asText()).isEqualTo("System Default");
        JsonNode later =
                acme.score(account, OPEN.toString(), event -> cause(event).equals("late-correction"));
        assertThat(later.at("/previous/score").asDouble())
                .isEqualTo(corrected.get("score").asDouble());
        JsonNode change = later.get("change");
        assertThat(change.get("late_correction").asDouble())
                .isCloseTo(63.21 - corrected.get("score").asDouble(), within(1e-9));
        assertThat(change.get("data").asDouble()
                        + change.get("configuration").asDouble()
                        + change.get("missing_data").asDouble()
                        + change.get("late_correction").asDouble())
                .isCloseTo(
                        later.get("score").asDouble() - corrected.get("score").asDouble(), within(1e-9));
    }

    @Test
    void shouldWithdrawAndBringBackAScoreWhenItsValuesGoAndReturn() {
        // Given
        UUID account = acme.account("one", 1.0, null);
        acme.catalogue(1);
        acme.values(account, "2026-02", 1, Map.of());
        acme.values(account, "2026-03", 1, Map.of());
        acme.score(account, "2026-03", any -> true);

        // When
        acme.removeValues(account, "2026-03");

        // Then
        acme.score(account, "2026-03", event -> event.path("removed").asBoolean());
        acme.call().get("/api/v1/accounts/" + account + "/health").then().body("period", equalTo("2026-02"));
        acme.values(account, "2026-03", 1, Map.of(NPS, 10.0));
        acme.score(account, "2026-03", event -> event.path("revision").asInt() == 3);
        acme.call().get("/api/v1/accounts/" + account + "/health").then().body("period", equalTo("2026-03"));
    }

    @Test
    void shouldNotExpectOnboardingKpisWhenTheAccountIsPastOnboarding() {
        // Given
        UUID account = acme.account("one", 1.0, "growth");
        acme.catalogue(1);

        // When
        acme.values(account, "2026-03", 1, Map.of());

        // Then
        JsonNode event = acme.score(account, "2026-03", any -> true);
        assertThat(kpi(event, "onboarding-completion-rate").get("weight").isNull())
                .isTrue();
        assertThat(kpi(event, "onboarding-completion-rate").get("status").asText())
                .isEqualTo("healthy");
        acme.call().get("/api/v1/accounts/" + account + "/health").then().body("total_kpis", equalTo(55));
    }

    @Test
    void shouldRollUpByContractValueAndNameAccountsWithoutOne() {
        // Given
        acme.catalogue(1);
        UUID large = acme.account("large", 300.0, null);
        UUID small = acme.account("small", 100.0, null);
        UUID none = acme.account("none", null, null);
        double[] scores = new double[3];
        List<UUID> accounts = List.of(large, small, none);
        for (int i = 0; i < 3; i++) {
            acme.values(accounts.get(i), "2026-03", 1, Map.of(NPS, 40.0 * i));
            scores[i] = acme.score(accounts.get(i), "2026-03", any -> true)
                    .get("exact")
                    .asDouble();
        }

        // When // Then
        await().atMost(Tenant.SOON)
                .untilAsserted(() -> acme.call()
                        .get("/api/v1/portfolio/health")
                        .then()
                        .statusCode(200)
                        .body("accounts", equalTo(3)));
        Map<String, ?> roll =
                acme.call().get("/api/v1/portfolio/health?period=2026-03").path("$");
        assertThat(number(roll, "exact")).isCloseTo((scores[0] * 300 + scores[1] * 100) / 400, within(1e-8));
        assertThat(number(roll, "unweighted_mean")).isCloseTo((scores[0] + scores[1] + scores[2]) / 3, within(0.005));
        acme.call()
                .get("/api/v1/portfolio/health?period=2026-03")
                .then()
                .body("weighting", equalTo("contract_value"))
                .body("without_weight.accounts.name", contains("none"))
                .body("scored_accounts", equalTo(3));
    }

    @Test
    void shouldAnswer404WhenTheAccountIsAnotherTenants() {
        // Given
        UUID account = acme.account("one", 1.0, null);
        acme.catalogue(1);
        acme.values(account, "2026-03", 1, Map.of());
        acme.score(account, "2026-03", any -> true);
        Tenant globex = Tenant.known();

        // When // Then
        for (String path :
                List.of("/health", "/health/explanation", "/health/trend", "/kpis", "/kpis/" + NPS + "/series")) {
            globex.call().get("/api/v1/accounts/" + account + path).then().statusCode(404);
            globex.call()
                    .get("/api/v1/accounts/" + UUID.randomUUID() + path)
                    .then()
                    .statusCode(404);
            acme.call().get("/api/v1/accounts/" + account + path).then().statusCode(200);
            RestAssured.given().get("/api/v1/accounts/" + account + path).then().statusCode(401);
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.forTenant(acme.id).scopes("accounts:read").sign())
                    .get("/api/v1/accounts/" + account + path)
                    .then()
                    .statusCode(403);
        }
        globex.call().get("/api/v1/portfolio/health").then().body("accounts", equalTo(0));
    }

    private static double number(Map<String, ?> json, String field) {
        return ((Number) Objects.requireNonNull(json.get(field))).doubleValue();
    }

    private static String cause(@Nullable JsonNode event) {
        return event == null ? "" : event.path("cause").asText();
    }

    private static JsonNode kpi(JsonNode event, String kpi) {
        for (JsonNode line : event.get("kpis")) {
            if (line.get("kpi").asText().equals(kpi)) {
                return line;
            }
        }
        throw new AssertionError("no line for " + kpi);
    }
}
