package io.kpihealth.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kpihealth.testkit.EmbeddedStack;
import io.kpihealth.testkit.TestKafka;
import io.kpihealth.testkit.TestRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "ingest"))
class UploadFlowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, String> MARCH = Map.of("period", "2026-03");
    private static final String FRT = "First Response Time";
    private static final String FCR = "First Contact Resolution (FCR)";
    private static final String CSAT = "Customer Support Satisfaction";

    @Test
    void shouldPublishTheValuesOfACommittedWorkbook() {
        // Given
        Client client = Client.fresh();
        byte[] file = Sheets.account("TechCorp", FRT, "4 hours", FCR, "27 hours", CSAT, "4.5", "Own Measure", "N/A");

        // When
        JsonPath ready = client.upload(file, MARCH);
        JsonPath preview = client.get("/api/v1/uploads/" + ready.getString("upload_id") + "/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath committed = client.commit(ready);

        // Then
        assertThat(ready.getString("state")).isEqualTo("ready");
        assertThat(ready.getString("layout")).isEqualTo("account-workbook");
        assertThat(ready.getInt("counts.values_new")).isEqualTo(3);
        assertThat(preview.getList("items.what")).containsExactly("new", "new", "new");
        assertThat(preview.getBoolean("confirms_kpi_set")).isTrue();
        assertThat(preview.getString("accounts[0].name")).isEqualTo("TechCorp");
        assertThat(committed.getString("state")).isEqualTo("committed");
        TestRecord event = one("kpihealth.kpi-values", client.tenant() + ":");
        assertThat(event.headers()).containsEntry("ce_tenantid", client.tenant().toString());
        JsonPath values = JsonPath.from(event.value());
        assertThat(values.getString("period")).isEqualTo("2026-03");
        assertThat(values.getList("values.kpi"))
                .containsExactly(
                        "first-response-time", "first-contact-resolution-fcr", "customer-support-satisfaction");
        assertThat(values.getDouble("values[0].value")).isEqualTo(4.0);
        assertThat(values.getString("values[0].raw")).isEqualTo("4 hours");
        assertThat(values.getString("values[0].cell.sheet")).isEqualTo("Support KPI");
        assertThat(values.getString("values[0].cell.cell")).isEqualTo("C2");
        assertThat(values.getString("values[0].edited_by"))
                .isEqualTo(client.membership().toString());
        assertThat(values.getList("values[1].flags")).containsExactly("unit-mismatch");
        JsonPath account =
                JsonPath.from(one("kpihealth.accounts", client.tenant() + ":").value());
        assertThat(account.getString("name")).isEqualTo("TechCorp");
        assertThat(account.getDouble("contract_value")).isEqualTo(500_000);
        JsonPath catalogue = JsonPath.from(
                one("kpihealth.kpi-catalogue", client.tenant().toString()).value());
        assertThat(catalogue.getList("kpis.findAll { it.expected.default }.kpi"))
                .hasSize(4);
        assertThat(catalogue.getList("categories.label")).contains("Support");
        assertThat(one("kpihealth.uploads", client.tenant() + ":").value()).contains("\"committed\"");
    }

    @Test
    void shouldChangeNothingWhenTheSameFileComesAgain() {
        // Given
        Client client = Client.fresh();
        byte[] file = Sheets.account("TechCorp", FRT, "4 hours");
        JsonPath first = client.commit(client.upload(file, MARCH));

        // When
        JsonPath again = client.upload(file, MARCH);

        // Then
        assertThat(again.getString("upload_id")).isEqualTo(first.getString("upload_id"));
        assertThat(again.getString("state")).isEqualTo("committed");
        client.get("/api/v1/uploads").then().statusCode(200);
        assertThat(client.get("/api/v1/uploads").jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void shouldKeepUnchangedValuesAndReviseOthersWhenALaterFileDiffers() {
        // Given
        Client client = Client.fresh();
        client.commit(client.upload(Sheets.account("TechCorp", FRT, "4 hours", CSAT, "4.5"), MARCH));

        // When
        JsonPath ready = client.upload(Sheets.account("TechCorp", FRT, "4 hours", CSAT, "3.5", FCR, "80%"), MARCH);
        client.commit(ready);

        // Then
        assertThat(ready.getInt("counts.values_same")).isEqualTo(1);
        assertThat(ready.getInt("counts.values_changed")).isEqualTo(1);
        assertThat(ready.getInt("counts.values_new")).isEqualTo(1);
        List<TestRecord> events = TestKafka.read(
                "kpihealth.kpi-values",
                event -> event.key().startsWith(client.tenant().toString())
                        && JsonPath.from(event.value()).getList("values").size() == 3,
                PATIENCE);
        JsonPath latest = JsonPath.from(events.getLast().value());
        assertThat(latest.getDouble("values.find { it.kpi == 'customer-support-satisfaction' }.value"))
                .isEqualTo(3.5);
        assertThat(latest.getString("values.find { it.kpi == 'first-response-time' }.cell.upload_id"))
                .isNotEqualTo(ready.getString("upload_id"));
    }

    @Test
    void shouldWriteNothingWhenANewFileHasTheSameValues() {
        // Given
        Client client = Client.fresh();
        client.commit(client.upload(Sheets.account("TechCorp", FRT, "4 hours", CSAT, "4.5"), MARCH));

        // When
        JsonPath ready = client.upload(Sheets.account("TechCorp", CSAT, "4.5", FRT, "4 hours"), MARCH);
        JsonPath committed = client.commit(ready);

        // Then
        assertThat(ready.getInt("counts.values_same")).isEqualTo(2);
        assertThat(committed.getString("state")).isEqualTo("committed");
    }

    @Test
    void shouldRefuseACommitOfAnOutdatedPreview() {
        // Given
        Client client = Client.fresh();
        JsonPath older = client.upload(Sheets.account("TechCorp", FRT, "4 hours"), MARCH);
        client.commit(client.upload(Sheets.account("TechCorp", FRT, "5 hours"), MARCH));

        // When
        int status = client.request()
                .header("If-Match", "\"" + older.getLong("version") + "\"")
                .post("/api/v1/uploads/" + older.getString("upload_id") + "/commit")
                .statusCode();

        // Then
        assertThat(status).isEqualTo(412);
        await().atMost(PATIENCE).until(() -> {
            JsonPath fresh = client.get("/api/v1/uploads/" + older.getString("upload_id"))
                    .jsonPath();
            return fresh.getString("state").equals("ready") && fresh.getInt("counts.values_changed") == 1;
        });
    }

    @Test
    void shouldRefuseAFileWithoutPeriod() {
        // Given
        Client client = Client.fresh();

        // When
        JsonPath refused = client.upload(Sheets.account("TechCorp", FRT, "4 hours"), Map.of());

        // Then
        assertThat(refused.getString("state")).isEqualTo("refused");
        assertThat(refused.getString("reason.rule")).isEqualTo("period-required");
    }

    @Test
    void shouldWaitForTheTenantAndCommitByItselfWhenAsked() {
        // Given
        Client client = Client.unannounced(UUID.randomUUID());
        byte[] file = Sheets.account("TechCorp", FRT, "4 hours");
        String location = client.send("a.xlsx", file, Map.of("period", "2026-03", "auto_commit", "true"))
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        // When
        client.announce();

        // Then
        await().atMost(PATIENCE)
                .until(() -> client.get(location).jsonPath().getString("state").equals("committed"));
    }

    @Test
    void shouldCreateTheAccountsOfAList() {
        // Given
        Client client = Client.fresh();

        // When
        JsonPath ready = client.upload(Sheets.accounts("1", "TechCorp", "500000", "2", "Globex", "70000"), Map.of());
        client.commit(ready);

        // Then
        assertThat(ready.getString("layout")).isEqualTo("accounts-list");
        assertThat(ready.getInt("counts.accounts_new")).isEqualTo(2);
        JsonPath accounts = client.get("/api/v1/accounts").jsonPath();
        assertThat(accounts.getList("items.name")).containsExactly("Globex", "TechCorp");
        assertThat(accounts.getList("items.external_id")).containsExactly("2", "1");
    }

    private static TestRecord one(String topic, String keyStart) {
        List<TestRecord> found = TestKafka.read(topic, event -> event.key().startsWith(keyStart), PATIENCE);
        assertThat(found).as(topic).isNotEmpty();
        return found.getLast();
    }
}
