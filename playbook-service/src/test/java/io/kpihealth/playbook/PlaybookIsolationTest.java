package io.kpihealth.playbook;

import io.kpihealth.testkit.EmbeddedStack;
import io.kpihealth.testkit.TenantIsolationContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "playbook"))
class PlaybookIsolationTest extends TenantIsolationContract {
    @Override
    protected void fillTables(UUID tenant) {
        Wire wire = new Wire(tenant).activeAccount();
        wire.owner()
                .body("{\"auto_start\":false}")
                .header("If-Match", "\"0\"")
                .put("/api/v1/playbook-triggers/voc-sprint")
                .then()
                .statusCode(200);
        wire.score("2026-03", "5");
        wire.started("voc-sprint");
    }
}
