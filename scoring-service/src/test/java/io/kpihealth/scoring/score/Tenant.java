package io.kpihealth.scoring.score;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kpihealth.scoring.model.StandardAccount;
import io.kpihealth.scoringclient.Categories;
import io.kpihealth.scoringclient.ShippedKpi;
import io.kpihealth.testkit.TestKafka;
import io.kpihealth.testkit.TestRecord;
import io.kpihealth.testkit.Tokens;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A tenant whose other services are played by the test: it sends their events and reads what comes of them. */
final class Tenant {
    static final String ZONE = "Europe/Berlin";
    static final Duration SOON = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RestAssuredConfig DOUBLES = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
    private static final AtomicLong SEQUENCE = new AtomicLong(1000);

    final UUID id;

    private Tenant(UUID id) {
        this.id = id;
    }

    static Tenant known() {
        return known(UUID.randomUUID());
    }

    /** A tenant that scoring has heard of. */
    static Tenant known(UUID id) {
        Tenant tenant = new Tenant(id);
        tenant.send(
                "organizations",
                "",
                Map.of(
                        "slug",
                        "t-" + tenant.id,
                        "name",
                        "T",
                        "status",
                        "active",
                        "plan",
                        "trial",
                        "currency",
                        "USD",
                        "timezone",
                        ZONE,
                        "locale",
                        "en-US"));
        return tenant;
    }

    RequestSpecification call() {
        return given().config(DOUBLES)
                .auth()
                .oauth2(Tokens.forTenant(id).sign())
                .contentType("application/json");
    }

    UUID account(String name, @Nullable Double contractValue, @Nullable String stage) {
        UUID account = UUID.randomUUID();
        account(account, name, contractValue, stage);
        return account;
    }

    void account(UUID account, String name, @Nullable Double contractValue, @Nullable String stage) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("account_id", account);
        data.put("external_id", name);
        data.put("name", name);
        data.put("status", "active");
        data.put("segment", null);
        data.put("stage", stage);
        data.put("contract_value", contractValue);
        data.put("budget_risk", false);
        send("accounts", ":" + account, data);
    }

    /** The KPI set of the standard workbook. */
    void catalogue(int version) {
        List<Map<String, @Nullable Object>> kpis = StandardAccount.rows().stream()
                .map(row -> definition(row.kpi()))
                .toList();
        List<Map<String, String>> categories = Categories.canonical().stream()
                .map(category -> Map.of("slug", category.slug(), "label", category.label() + " KPI"))
                .toList();
        send(
                "kpi-catalogue",
                "",
                Map.of("version", version, "categories", categories, "kpis", kpis, "not_applicable", List.of()));
    }

    private static Map<String, @Nullable Object> definition(ShippedKpi kpi) {
        Map<String, @Nullable Object> definition = new LinkedHashMap<>();
        definition.put("kpi", kpi.kpi());
        definition.put("definition_version", 1);
        definition.put("name", kpi.name());
        definition.put("unit", kpi.unit());
        definition.put("unit_kind", kpi.unitKind().wire());
        definition.put("category", kpi.category());
        definition.put("impact", kpi.impact().label());
        definition.put("frequency", kpi.frequency());
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put("default", true);
        expected.put("stages", null);
        expected.put("segments", null);
        definition.put("expected", expected);
        return definition;
    }

    /** The standard account's values, some of them replaced; null leaves one out. */
    long values(UUID account, String period, int catalogueVersion, Map<String, @Nullable Double> replaced) {
        List<Map<String, @Nullable Object>> values = StandardAccount.rows().stream()
                .filter(row -> !replaced.containsKey(row.kpi().kpi())
                        || replaced.get(row.kpi().kpi()) != null)
                .map(row -> value(row, replaced.get(row.kpi().kpi())))
                .toList();
        return send(
                "kpi-values",
                ":" + account + ":" + period,
                Map.of(
                        "account_id",
                        account,
                        "period",
                        period,
                        "catalogue_version",
                        catalogueVersion,
                        "values",
                        values));
    }

    private static Map<String, @Nullable Object> value(StandardAccount.Row row, @Nullable Double replaced) {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        double number = replaced == null ? row.value() : replaced;
        value.put("kpi", row.kpi().kpi());
        value.put("value", number);
        value.put("raw", "raw " + number);
        value.put("read_unit", "number");
        value.put("flags", row.flags());
        value.put("sample", null);
        value.put("cell", Map.of("upload_id", UUID.nameUUIDFromBytes(new byte[] {1}), "sheet", "S", "cell", "C2"));
        value.put("edited_by", UUID.nameUUIDFromBytes(new byte[] {2}));
        value.put("edited_at", "2026-04-02T08:00:00Z");
        return value;
    }

    void removeValues(UUID account, String period) {
        send(
                "kpi-values",
                ":" + account + ":" + period,
                Map.of("account_id", account, "period", period, "removed", true));
    }

    private long send(String topic, String key, Map<String, ? extends @Nullable Object> data) {
        long sequence = SEQUENCE.incrementAndGet();
        Map<String, @Nullable Object> full = new LinkedHashMap<>(data);
        full.put("tenant_id", id);
        String type = "kpihealth." + topic + ".changed.v1";
        TestKafka.send("kpihealth." + topic, id + key, id, sequence, type, write(full));
        return sequence;
    }

    /** The first health score of the account and period that matches. */
    JsonNode score(UUID account, String period, Predicate<JsonNode> wanted) {
        String key = id + ":" + account + ":" + period;
        List<TestRecord> found = TestKafka.read(
                "kpihealth.health-scores",
                record -> record.key().equals(key) && wanted.test(tree(record.value())),
                SOON);
        if (found.isEmpty()) {
            throw new AssertionError("no such score arrived");
        }
        return tree(found.getFirst().value());
    }

    private static String write(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
