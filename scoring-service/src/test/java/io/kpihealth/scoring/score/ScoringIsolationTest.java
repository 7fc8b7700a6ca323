package io.kpihealth.scoring.score;

import io.kpihealth.testkit.EmbeddedStack;
import io.kpihealth.testkit.TenantIsolationContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "scoring"))
class ScoringIsolationTest extends TenantIsolationContract {
    @Override
    protected void fillTables(UUID id) {
        Tenant tenant = Tenant.known(id);
        UUID account = tenant.account("victim", 1.0, null);
        tenant.catalogue(1);
        tenant.values(account, "2026-03", 1, Map.of());
        tenant.score(account, "2026-03", any -> true);
        int status = tenant.call().body("""
            {"kpi":"net-promoter-score-nps","critical_min":-100,"critical_max":-50,"risk_min":-50,
             "risk_max":0,"healthy_min":0,"healthy_max":100}\
            """).post("/api/v1/reference-ranges").statusCode();
        if (status != 201 && status != 409) {
            throw new AssertionError("the override was answered with " + status);
        }
    }
}
