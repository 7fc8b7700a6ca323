package io.kpihealth.playbook;

import static io.kpihealth.playbook.Wire.EXECUTIONS;
import static io.kpihealth.playbook.Wire.LEDGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.kpihealth.testkit.EmbeddedStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "playbook"))
class TriggerServiceTest {
    private static final String VOC = "/api/v1/playbook-triggers/voc-sprint";

    @Test
    void shouldChangeSettingsOnlyWithTheirVersion() {
        Wire wire = new Wire();
        String body = "{\"thresholds\":{\"nps_threshold\":20},\"auto_start\":true}";

        wire.owner().get(VOC).then().header("ETag", "\"0\"").body("thresholds.nps_threshold", equalTo(10));
        wire.as("member").body(body).header("If-Match", "\"0\"").put(VOC).then().statusCode(403);
        wire.owner().body(body).put(VOC).then().statusCode(428);
        wire.owner().body(body).header("If-Match", "\"3\"").put(VOC).then().statusCode(412);
        wire.owner()
                .body("{\"thresholds\":{\"speed\":1,\"csat_threshold\":-1},\"cool_down_days\":999}")
                .header("If-Match", "\"0\"")
                .put(VOC)
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(3));

        wire.as("admin")
                .body(body)
                .header("If-Match", "\"0\"")
                .put(VOC)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("thresholds.nps_threshold", equalTo(20))
                .body("thresholds.csat_threshold", equalTo(3.6f))
                .body("auto_start", equalTo(true));
        new Wire().owner().get(VOC).then().body("thresholds.nps_threshold", equalTo(10));
    }

    @Test
    void shouldStartAtOnceWhenTheTenantWantsIt() {
        Wire wire = new Wire().activeAccount();
        put(wire, "{\"auto_start\":true}");
        wire.score("2026-03", "5");

        wire.until(EXECUTIONS + "?state=in-progress", found -> found.size() == 1);

        assertThat(wire.items(LEDGER)).extracting(entry -> entry.text("reason")).containsExactly("started");
    }

    @Test
    void shouldOnlyRecordWhatAPausedTriggerOrAConfigurationWouldHaveDone() {
        Wire wire = new Wire().activeAccount();
        wire.score("2026-03", "5", "configuration", Wire.next(), Wire.next());
        wire.until(LEDGER, found -> found.size() == 1);
        put(wire, "{\"paused\":true}");
        wire.score("2026-03", "5");

        wire.until(LEDGER + "?outcome=suppressed", found -> found.size() == 2);

        assertThat(wire.items(LEDGER))
                .extracting(entry -> entry.text("reason"))
                .containsExactly("paused", "configuration");
        assertThat(wire.items(EXECUTIONS)).isEmpty();
    }

    @Test
    void shouldWithdrawAProposalWhenItsConditionIsGone() {
        Wire wire = new Wire().activeAccount();
        wire.score("2026-02", "5");
        wire.proposal("voc-sprint");

        wire.score("2026-03", "45");

        wire.until(EXECUTIONS + "?state=withdrawn", found -> found.size() == 1);
        assertThat(wire.items(EXECUTIONS).getFirst().text("reason")).isEqualTo("condition-gone");
    }

    @Test
    void shouldNotProposeAgainWhileSnoozed() {
        Wire wire = new Wire().activeAccount();
        wire.score("2026-02", "5");
        String id = wire.proposal("voc-sprint");
        wire.owner().body("{}").post(EXECUTIONS + "/" + id + "/decline").then().statusCode(422);
        wire.owner()
                .body("{\"reason\":\"sprint in spring\",\"snooze_days\":14}")
                .post(EXECUTIONS + "/" + id + "/decline")
                .then()
                .statusCode(200)
                .body("state", equalTo("declined"));

        wire.score("2026-03", "4");

        wire.until(LEDGER + "?outcome=suppressed", found -> found.size() == 1);
        assertThat(wire.items(LEDGER).getFirst().text("reason")).isEqualTo("snoozed");
        assertThat(wire.items(EXECUTIONS)).hasSize(1);
    }

    @Test
    void shouldDecideOnTheNewestPeriodOnly() {
        Wire wire = new Wire().activeAccount();
        wire.score("2026-03", "50");
        wire.score("2026-01", "5"); // loaded late
        wire.score("2026-04", "4");

        wire.proposal("voc-sprint");

        assertThat(wire.items(LEDGER + "?outcome=fired"))
                .extracting(entry -> entry.text("period"))
                .containsExactly("2026-04");
    }

    @Test
    void shouldCompleteAnAccountThatIsKnownByItsScoresOnly() {
        Wire wire = new Wire();
        wire.score("2026-03", "5");
        String id = wire.proposal("voc-sprint");
        wire.owner().get(EXECUTIONS + "/" + id).then().body("account_name", equalTo(null));

        wire.account(
                "\"status\":\"active\",\"renewal_date\":\"" + LocalDate.now().plusDays(40) + "\"");

        wire.proposal("renewal-safeguard");
        wire.owner().get(EXECUTIONS + "/" + id).then().body("account_name", equalTo("TechCorp Solutions"));
        assertThat(wire.items(LEDGER + "?playbook=voc-sprint")).hasSize(1);
    }

    @Test
    void shouldProposeNothingForAnInactiveAccount() {
        Wire wire = new Wire().activeAccount();
        wire.score("2026-02", "5");
        wire.proposal("voc-sprint");

        wire.account("\"status\":\"inactive\"");

        wire.until(EXECUTIONS + "?state=withdrawn", found -> found.size() == 1);
        wire.score("2026-03", "4");
        wire.untilStored(
                "select 1 from health_record where account_id = '%s' and period = '2026-03'".formatted(wire.account));
        assertThat(wire.items(EXECUTIONS + "?state=proposed")).isEmpty();
        assertThat(wire.items(LEDGER)).hasSize(1);

        wire.account("\"status\":\"active\""); // what stood against its newest score is gone

        wire.proposal("voc-sprint");
        assertThat(wire.items(LEDGER).getFirst().text("period")).isEqualTo("2026-03");
    }

    private static void put(Wire wire, String body) {
        wire.owner().body(body).header("If-Match", "\"0\"").put(VOC).then().statusCode(200);
    }
}
