package io.kpihealth.ingest;

import io.kpihealth.testkit.EmbeddedStack;
import io.kpihealth.testkit.TenantIsolationContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "ingest"))
class IngestIsolationTest extends TenantIsolationContract {
    @Override
    protected void fillTables(UUID tenant) {
        Client client = Client.of(tenant);
        Map<String, String> march = Map.of("period", "2026-03");
        client.commit(client.upload(
                Sheets.account("TechCorp", "First Response Time", "4 hours", "Escalation Rate", "27 hours"), march));
        client.commit(client.upload(Sheets.account("TechCorp", "First Response Time", "5 hours"), march));
        JsonPath account = client.get("/api/v1/accounts").jsonPath();
        JsonPath set = client.get("/api/v1/kpis/kpi-set").jsonPath();
        client.request()
                .header("If-Match", "\"" + set.getLong("version") + "\"")
                .body("""
                        {"kpis":[{"kpi":"first-response-time"}],
                         "not_applicable":[{"account_id":"%s","kpi":"escalation-rate","reason":"has no desk"}]}
                        """.formatted(account.getString("items[0].account_id")))
                .put("/api/v1/kpis/kpi-set")
                .then()
                .statusCode(200);
    }
}
