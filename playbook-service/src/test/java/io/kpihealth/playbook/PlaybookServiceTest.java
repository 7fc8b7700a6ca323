package io.kpihealth.playbook;

import static io.kpihealth.playbook.Wire.EXECUTIONS;
import static io.kpihealth.playbook.Wire.LEDGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.kpihealth.testkit.EmbeddedStack;
import io.kpihealth.testkit.TestKafka;
import io.kpihealth.testkit.TestRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "playbook"))
class PlaybookServiceTest {
    @Test
    void shouldListTheFivePlaybooks() {
        Wire wire = new Wire();

        wire.as("viewer")
                .get("/api/v1/playbooks")
                .then()
                .statusCode(200)
                .body("total", equalTo(5))
                .body(
                        "items.id",
                        containsInAnyOrder(
                                "voc-sprint",
                                "activation-blitz",
                                "sla-stabilizer",
                                "renewal-safeguard",
                                "expansion-timing"));
        wire.as("viewer")
                .get("/api/v1/playbooks/voc-sprint")
                .then()
                .statusCode(200)
                .body("steps", hasSize(12))
                .body("steps[2].depends_on", contains("voc-week1-recruit"))
                .body("raci[0].cells.CSM", equalTo("A/R"));
        wire.owner().get("/api/v1/playbooks/none").then().statusCode(404);
    }

    @Test
    void shouldProposeOnlyTheVocSprintWhenNpsIsLow() {
        Wire wire = new Wire().activeAccount();
        long values = wire.score("2026-03", "5.0");

        String id = wire.proposal("voc-sprint");

        assertThat(wire.items(EXECUTIONS)).hasSize(1);
        wire.owner()
                .get(EXECUTIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("account_name", equalTo("TechCorp Solutions"))
                .body("priority", equalTo("critical"))
                .body("points", equalTo(70))
                .body("evaluation.findings[0].code", equalTo("nps<10"))
                .body("evaluation.findings[0].range.source", equalTo("System Default"));
        List<TestRecord> facts = TestKafka.read(
                "kpihealth.playbooks", fact -> fact.key().equals(wire.tenant + ":" + id), Duration.ofSeconds(20));
        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.headers()).containsEntry("ce_tenantid", wire.tenant.toString());
            assertThat(fact.headers()).containsEntry("ce_type", "kpihealth.playbook.proposed.v1");
            assertThat(fact.value())
                    .contains("\"what\":\"proposed\"", "\"met\":[\"nps<10\"]", "\"urgency\":\"critical\"")
                    .contains("\"values_sequence\":" + values);
        });
        wire.owner()
                .get("/api/v1/playbook-triggers/voc-sprint")
                .then()
                .body("trigger_count", equalTo(1))
                .body("last_evaluated", notNullValue())
                .body("last_triggered", notNullValue());
    }

    @Test
    void shouldRunAProposalStepByStep() {
        Wire wire = new Wire().activeAccount();
        wire.score("2026-03", "5.0");

        String run = EXECUTIONS + "/" + wire.started("voc-sprint");

        wire.owner()
                .get(run)
                .then()
                .body("state", equalTo("in-progress"))
                .body("current_step", equalTo("voc-week1-recruit"))
                .body("steps_completed", equalTo(1))
                .body("steps[0].state", equalTo("completed"))
                .body("steps[0].finished_by", equalTo("system"))
                .body("steps[0].result.evaluation.points", equalTo(70));
        patch(wire, run, "voc-week1-interviews", "{\"state\":\"completed\"}", 409)
                .body("type", org.hamcrest.Matchers.endsWith("step-blocked"))
                .body("blocked_by", contains("voc-week1-recruit"));
        patch(wire, run, "voc-week1-recruit", "{\"state\":\"in-progress\"}", 200);
        patch(wire, run, "voc-week1-recruit", "{\"state\":\"completed\",\"result\":{\"sponsors\":7}}", 200)
                .body("current_step", equalTo("voc-week1-interviews"))
                .body("steps[1].result.sponsors", equalTo(7));
        patch(wire, run, "voc-week1-recruit", "{\"state\":\"completed\"}", 409)
                .body("type", org.hamcrest.Matchers.endsWith("step-state"));
        patch(wire, run, "voc-week1-interviews", "{\"state\":\"skipped\"}", 422)
                .body("errors[0].pointer", equalTo("/reason"));
        patch(wire, run, "voc-week1-interviews", "{\"state\":\"skipped\",\"reason\":\"held last month\"}", 200)
                .body("current_step", equalTo("voc-week1-mine-data"));
        patch(wire, run, "no-such-step", "{\"state\":\"completed\"}", 404);
        wire.owner().post(run + "/complete").then().statusCode(409).body("open_steps", hasItem("voc-brief"));

        wire.owner().post(run + "/pause").then().statusCode(200).body("state", equalTo("paused"));
        patch(wire, run, "voc-week1-mine-data", "{\"state\":\"completed\"}", 409);
        wire.owner().post(run + "/resume").then().statusCode(200).body("state", equalTo("in-progress"));
        for (String step : wire.get(run).getList("steps.step_id", String.class).subList(3, 12)) {
            patch(wire, run, step, "{\"state\":\"completed\"}", 200);
        }
        wire.owner().post(run + "/complete").then().statusCode(200).body("state", equalTo("completed"));
        wire.owner().post(run + "/cancel").then().statusCode(409);
    }

    @Test
    void shouldFireOnceHoweverOftenAnEventComes() {
        Wire wire = new Wire().activeAccount();
        long values = Wire.next();
        long sequence = Wire.next();
        for (int i = 0; i < 3; i++) {
            wire.score("2026-02", "5.0", "data", values, sequence);
        }
        wire.score("2026-02", "5.0", "data", values, Wire.next()); // computed again from the same values

        wire.proposal("voc-sprint");
        wire.score("2026-03", "4.0");
        wire.until(LEDGER + "?playbook=voc-sprint", found -> found.size() == 2);

        assertThat(wire.items(EXECUTIONS)).singleElement().satisfies(one -> {
            assertThat(one.text("state")).isEqualTo("proposed");
            assertThat(one.text("period")).isEqualTo("2026-03"); // the newer match took its place
        });
        assertThat(wire.items(LEDGER)).extracting(entry -> entry.text("reason")).containsExactly("updated", "proposed");
    }

    @Test
    void shouldShowNothingToAnotherTenant() {
        Wire acme = new Wire().activeAccount();
        acme.score("2026-03", "5.0");
        String id = acme.started("voc-sprint");
        Wire globex = new Wire();

        globex.owner().get(EXECUTIONS + "/" + id).then().statusCode(404);
        globex.owner().post(EXECUTIONS + "/" + id + "/pause").then().statusCode(404);
        patch(globex, EXECUTIONS + "/" + id, "voc-week1-recruit", "{\"state\":\"completed\"}", 404);
        globex.owner()
                .body("{\"proposal_id\":\"" + id + "\"}")
                .post(EXECUTIONS)
                .then()
                .statusCode(404);
        globex.owner()
                .body("{\"playbook\":\"voc-sprint\",\"account_id\":\"" + acme.account + "\"}")
                .post(EXECUTIONS)
                .then()
                .statusCode(404);
        assertThat(globex.items(EXECUTIONS)).isEmpty();
        assertThat(globex.items(LEDGER + "?account_id=" + acme.account)).isEmpty();
        acme.owner().get(EXECUTIONS + "/" + id).then().body("state", equalTo("in-progress"));
    }

    @Test
    void shouldStartByHandOncePerAccountAndPlaybook() {
        Wire wire = new Wire().activeAccount();
        wire.score("2026-03", "50");
        wire.until(
                "/api/v1/playbook-triggers",
                found -> !found.getFirst().text("last_evaluated").equals("null"));
        String body = "{\"playbook\":\"sla-stabilizer\",\"account_id\":\"" + wire.account + "\",\"priority\":\"high\"}";

        String id = wire.as("member")
                .body(body)
                .post(EXECUTIONS)
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.containsString(EXECUTIONS))
                .body("cause", equalTo("manual"))
                .body("priority", equalTo("high"))
                .extract()
                .path("id");

        wire.owner().body(body).post(EXECUTIONS).then().statusCode(409).body("execution_id", equalTo(id));
        wire.as("viewer").body(body).post(EXECUTIONS).then().statusCode(403);
        wire.owner().body("{}").post(EXECUTIONS).then().statusCode(422);
        wire.owner()
                .body("{\"playbook\":\"voc-sprint\",\"account_id\":\"" + UUID.randomUUID() + "\"}")
                .post(EXECUTIONS)
                .then()
                .statusCode(404);
        wire.owner()
                .body("{\"playbook\":\"voc-sprint\"}")
                .post(EXECUTIONS)
                .then()
                .statusCode(201);
        wire.owner()
                .body("{\"playbook\":\"voc-sprint\"}")
                .post(EXECUTIONS)
                .then()
                .statusCode(409);
        wire.owner().get(EXECUTIONS + "?state=nonsense").then().statusCode(400);
    }

    private static io.restassured.response.ValidatableResponse patch(
            Wire wire, String run, String step, String body, int status) {
        return wire.owner().body(body).patch(run + "/steps/" + step).then().statusCode(status);
    }
}
