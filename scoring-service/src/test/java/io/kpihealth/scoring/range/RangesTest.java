package io.kpihealth.scoring.range;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.testkit.EmbeddedStack;
import io.kpihealth.testkit.TestKafka;
import io.kpihealth.testkit.TestRecord;
import io.kpihealth.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "scoring"))
class RangesTest {
    private static final String RANGES = "/api/v1/reference-ranges";
    private static final String TOPIC = "kpihealth.reference-ranges";
    private static final String NPS = "net-promoter-score-nps";
    private static final UUID NPS_DEFAULT = ShippedCatalogue.rangeId(NPS);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BOUNDS =
            "\"critical_min\":-100,\"critical_max\":10,\"risk_min\":10,\"risk_max\":30,\"healthy_min\":30,\"healthy_max\":100";

    private final UUID acme = UUID.randomUUID();
    private final UUID globex = UUID.randomUUID();

    @Test
    void shouldListTheDefaultsOfATenantWithoutOwnRanges() {
        as(acme).get(RANGES)
                .then()
                .statusCode(200)
                .body("status", equalTo("ok"))
                .body("total", equalTo(68))
                .body("ranges", hasSize(68))
                .body("ranges.is_custom", everyItem(equalTo(false)))
                .body("ranges.source", everyItem(equalTo("System Default")))
                .body("ranges[0].kpi_name", equalTo("Product Activation Rate"))
                .body("ranges.find { it.kpi == 'revenue-growth' }.healthy_max", nullValue())
                .body("summary.custom_overrides", equalTo(0))
                .body("summary.system_defaults", equalTo(68))
                .body("summary.tenant_id", equalTo(acme.toString()));
    }

    @Test
    void shouldOverrideADefaultForItsTenantOnly() {
        // When
        ValidatableResponse created = post(acme, "{\"kpi\":\"" + NPS + "\"," + BOUNDS + ",\"note\":\"ours\"}")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("is_custom", equalTo(true))
                .body("source", equalTo("Custom Override"))
                .body("unit", equalTo("score"))
                .body("higher_is_better", equalTo(true))
                .body("critical_max", equalTo(10))
                .body("tenant_id", equalTo(acme.toString()));
        String id = created.extract().path("range_id");

        // Then
        created.header("Location", endsWith(RANGES + "/" + id));
        as(acme).get(RANGES)
                .then()
                .body("total", equalTo(68))
                .body("summary.custom_overrides", equalTo(1))
                .body("summary.system_defaults", equalTo(67))
                .body("ranges.findAll { it.is_custom }.range_id", contains(id));
        as(globex).get(RANGES).then().body("summary.custom_overrides", equalTo(0));
        List<TestRecord> sent = TestKafka.read(TOPIC, record -> record.key().equals(acme + ":" + NPS), SOON);
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().value()).contains("\"range_id\":\"" + id + "\"", "\"critical_max\":10,");
        assertThat(sent.getFirst().headers()).containsEntry("ce_tenantid", acme.toString());
    }

    @Test
    void shouldHideAnotherTenantsRange() {
        // Given
        String id =
                post(acme, "{\"kpi\":\"" + NPS + "\"," + BOUNDS + "}").extract().path("range_id");

        // Then
        as(globex).get(RANGES + "/" + id).then().statusCode(404);
        as(globex).body("{" + BOUNDS + "}").put(RANGES + "/" + id).then().statusCode(404);
        as(globex).header("If-Match", "\"1\"").delete(RANGES + "/" + id).then().statusCode(404);
        as(globex)
                .get(RANGES + "/" + NPS + "/history")
                .then()
                .statusCode(200)
                .body("items.range_id", contains(NPS_DEFAULT.toString()));
        as(acme).get(RANGES + "/" + id).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void shouldRefuseToTouchADefaultAndPointToTheOverride() {
        // Given
        String id =
                post(acme, "{\"kpi\":\"" + NPS + "\"," + BOUNDS + "}").extract().path("range_id");

        // Then
        as(acme).header("If-Match", "\"1\"")
                .body("{" + BOUNDS + "}")
                .put(RANGES + "/" + NPS_DEFAULT)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("range-is-default"));
        as(acme).header("If-Match", "\"1\"")
                .delete(RANGES + "/" + NPS_DEFAULT)
                .then()
                .statusCode(409);
        as(acme).delete(RANGES + "/" + NPS_DEFAULT).then().statusCode(428);
        post(acme, "{\"kpi\":\"" + NPS + "\"," + BOUNDS + "}").statusCode(409).body("range_id", equalTo(id));
    }

    @Test
    void shouldEditWithThePresentTagOnly() {
        // Given
        String id =
                post(acme, "{\"kpi\":\"" + NPS + "\"," + BOUNDS + "}").extract().path("range_id");
        String other = "{" + BOUNDS.replace("\"risk_max\":30", "\"risk_max\":29.5") + "}";

        // Then
        as(acme).body(other).put(RANGES + "/" + id).then().statusCode(428);
        as(acme).header("If-Match", "\"7\"")
                .body(other)
                .put(RANGES + "/" + id)
                .then()
                .statusCode(412);
        as(acme).header("If-Match", "\"1\"")
                .body(other)
                .put(RANGES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("risk_max", equalTo(29.5f));
        as(acme).header("If-Match", "\"2\"")
                .body(other)
                .put(RANGES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as(acme).header("If-Match", "\"1\"").delete(RANGES + "/" + id).then().statusCode(412);
    }

    @Test
    void shouldNameEveryBrokenBound() {
        post(
                        acme,
                        "{\"kpi\":\"" + NPS
                                + "\",\"critical_min\":-100,\"critical_max\":10,\"risk_min\":5,\"risk_max\":60,"
                                + "\"healthy_min\":50,\"healthy_max\":100.00001}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/risk_min", "/healthy_min", "/healthy_max"));
        post(acme, "{\"kpi\":\"" + NPS + "\",\"unit\":\"%\",\"higher_is_better\":false," + BOUNDS + "}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/unit", "/higher_is_better"));
        post(acme, "{\"kpi\":\"Not a slug\"," + BOUNDS + "}").statusCode(422).body("errors.pointer", contains("/kpi"));
        post(acme, "{\"kpi\":\"" + NPS + "\",\"surprise\":1}").statusCode(400);
        as(acme).post(RANGES).then().statusCode(oneOf(400, 422));
    }

    @Test
    void shouldGiveAKpiWithoutADefaultARangeOfTheTenantsOwn() {
        // Given
        post(acme, "{\"kpi\":\"seats-in-use\"," + BOUNDS + "}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/unit", "/higher_is_better"));

        // When
        post(
                        acme,
                        "{\"kpi\":\"seats-in-use\",\"kpi_name\":\"Seats in use\",\"unit\":\"%\",\"higher_is_better\":true,"
                                + BOUNDS + "}")
                .statusCode(201)
                .body("kpi_name", equalTo("Seats in use"));
        post(acme, "{\"kpi\":\"seats-in-use\",\"segment\":\"Enterprise EU\"," + BOUNDS + "}")
                .statusCode(201)
                .body("unit", equalTo("%"))
                .body("segment", equalTo("enterprise-eu"))
                .body("source", equalTo("Segment Override"));

        // Then
        as(acme).queryParam("filter", "custom")
                .get(RANGES)
                .then()
                .body("total", equalTo(2))
                .body("ranges.segment", contains(null, "enterprise-eu"));
        as(acme).queryParam("segment", "Enterprise EU")
                .get(RANGES)
                .then()
                .body("total", equalTo(69))
                .body("ranges.findAll { it.is_custom }.source", contains("Segment Override"));
        as(acme).queryParam("segment", "smb")
                .get(RANGES)
                .then()
                .body("ranges.findAll { it.is_custom }.source", contains("Custom Override"));
    }

    @Test
    void shouldKeepAllRangesOfAKpiInOneUnitAndDirection() {
        // Given
        String own = "{\"kpi\":\"seats-in-use\",\"unit\":\"%\",\"higher_is_better\":true," + BOUNDS + "}";
        String id = post(acme, own).statusCode(201).extract().path("range_id");
        String inPoints = own.replace("\"%\"", "\"score\"");

        // Then
        as(acme).header("If-Match", "\"1\"")
                .body(inPoints)
                .put(RANGES + "/" + id)
                .then()
                .statusCode(200)
                .body("unit", equalTo("score"));
        post(acme, inPoints.replace("\"unit\"", "\"segment\":\"smb\",\"unit\"")).statusCode(201);
        as(acme).header("If-Match", "\"2\"")
                .body(own)
                .put(RANGES + "/" + id)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unit"));
    }

    @Test
    void shouldLetOneOfSeveralEqualOverridesThrough() {
        // When
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(
                        i -> CompletableFuture.supplyAsync(() -> post(acme, "{\"kpi\":\"" + NPS + "\"," + BOUNDS + "}")
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        // Then
        assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409);
    }

    @Test
    void shouldRefuseTextAndNumbersThatCannotBeStored() {
        post(acme, "{\"kpi\":\"" + NPS + "\",\"note\":\"a\\u0000b\"," + BOUNDS + "}")
                .statusCode(422)
                .body("errors.pointer", contains("/note"));
        post(acme, "{\"kpi\":\"" + NPS + "\"," + BOUNDS.replace(":100", ":1e999999999") + "}")
                .statusCode(422)
                .body("errors.pointer", contains("/healthy_max"));
        as(acme).get(RANGES + "/NPS/history").then().statusCode(404);
    }

    @Test
    void shouldContinueTheSeriesAfterAResetAndKeepOldVersionsReadable() {
        // Given
        String id =
                post(acme, "{\"kpi\":\"" + NPS + "\"," + BOUNDS + "}").extract().path("range_id");
        Instant overridden = Instant.now();
        as(acme).header("If-Match", "\"1\"").delete(RANGES + "/" + id).then().statusCode(204);

        // Then
        as(acme).get(RANGES + "/" + id).then().statusCode(404);
        as(acme).get(RANGES).then().body("summary.custom_overrides", equalTo(0));
        as(acme).queryParam("as_of", overridden.toString())
                .get(RANGES)
                .then()
                .body("ranges.findAll { it.is_custom }.range_id", contains(id));
        as(acme).queryParam("as_of", "2020-01-01T00:00:00Z")
                .get(RANGES)
                .then()
                .body("summary.system_defaults", equalTo(68));
        assertThat(TestKafka.read(
                        TOPIC,
                        record -> record.key().equals(acme + ":" + NPS)
                                && record.value().contains("\"removed\":true"),
                        SOON))
                .isNotEmpty();

        // When
        post(acme, "{\"kpi\":\"" + NPS + "\"," + BOUNDS + "}")
                .statusCode(201)
                .header("ETag", "\"3\"")
                .body("range_id", equalTo(id));

        // Then
        as(acme).get(RANGES + "/" + NPS + "/history")
                .then()
                .body("items.version", contains(3, 2, 1, 1))
                .body("items.state", contains("live", "removed", "superseded", "live"));
        String next = as(acme).queryParam("limit", 2)
                .get(RANGES + "/" + NPS + "/history")
                .then()
                .body("items.version", contains(3, 2))
                .extract()
                .path("next");
        as(acme).queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(RANGES + "/" + NPS + "/history")
                .then()
                .body("items.version", contains(1, 1))
                .body("next", nullValue());
    }

    @Test
    void shouldFilterTheMergedList() {
        as(acme).queryParam("category", "Support & Experience")
                .get(RANGES)
                .then()
                .body("total", equalTo(11))
                .body("ranges.category", everyItem(equalTo("support-experience")));
        as(acme).queryParam("q", "promoter").get(RANGES).then().body("ranges.kpi", contains(NPS));
        as(acme).queryParam("filter", "system").get(RANGES).then().body("total", equalTo(68));
        as(acme).queryParam("filter", "other").get(RANGES).then().statusCode(400);
        as(acme).queryParam("as_of", "yesterday").get(RANGES).then().statusCode(400);
    }

    @Test
    void shouldAskForThePermission() {
        given().get(RANGES).then().statusCode(401);
        String viewer = Tokens.forTenant(acme).role("viewer").sign();
        given().auth().oauth2(viewer).get(RANGES).then().statusCode(200);
        given().auth()
                .oauth2(viewer)
                .contentType("application/json")
                .body("{}")
                .post(RANGES)
                .then()
                .statusCode(403);
        String member = Tokens.forTenant(acme).role("member").sign();
        given().auth().oauth2(member).delete(RANGES + "/" + NPS_DEFAULT).then().statusCode(403);
    }

    @Test
    void shouldPublishTheDefaultsAsTheSystems() {
        List<TestRecord> sent = TestKafka.read(TOPIC, record -> record.key().equals("system:" + NPS), SOON);

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().headers()).containsEntry("ce_tenantid", "system");
        assertThat(sent.getFirst().value()).contains("\"tenant_id\":null", "\"range_id\":\"" + NPS_DEFAULT + "\"");
        as(acme).get(RANGES + "/" + NPS_DEFAULT)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("valid_from", nullValue())
                .body("source", equalTo("System Default"));
        as(acme).get(RANGES).then().body("ranges.range_id", hasItem(NPS_DEFAULT.toString()));
    }

    private static ValidatableResponse post(UUID tenant, String body) {
        return as(tenant).body(body).post(RANGES).then();
    }

    private static RequestSpecification as(UUID tenant) {
        return given().auth().oauth2(Tokens.forTenant(tenant).sign()).contentType("application/json");
    }
}
