package io.kpihealth.playbook.trigger;

import static io.kpihealth.playbook.trigger.Records.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.kpihealth.playbook.account.AccountState;
import io.kpihealth.playbook.health.HealthRecord;
import org.junit.jupiter.api.Test;

/** An account as the standard workbook leaves it: at risk, an NPS of 5, satisfied, first response in 4 hours. */
class StandardWorkbookTest {
    private static final HealthRecord HEALTH = Records.read("""
            {"tenant_id":"019a0000-0000-7000-8000-000000000001","account_id":"019a0000-0000-7000-8000-0000000000aa",
             "period":"2026-03","revision":1,"cause":"data","values_sequence":8812,
             "model_id":"019a0000-0000-7000-8000-0000000000bb","model_version":1,"catalogue_version":1,
             "score":63.21,"exact":63.2142201456,"band":"at-risk","coverage":79.82,"previous":null,
             "change":{"data":null,"configuration":null,"missing_data":null,"late_correction":null},
             "categories":[{"category":"product-value","weight":0.2,"score":39.47,"coverage":78.57,"points":7.89}],
             "kpis":[
              {"kpi":"net-promoter-score-nps","value":5.0,"unit":"score","flags":[],"score":36.61,"status":"at-risk",
               "reason":null,"weight":3,"points":2.00,"cost":3.46,"definition_version":1,
               "range":{"range_id":"019a0000-0000-5000-8000-000000000001","version":1,"source":"System Default",
                "critical_min":-100,"critical_max":0,"risk_min":1,"risk_max":50,"healthy_min":51,"healthy_max":100,
                "higher_is_better":true}},
              {"kpi":"customer-satisfaction-csat","value":5.0,"unit":"score","flags":[],"score":100.0,
               "status":"healthy","reason":null,"range":null},
              {"kpi":"feature-adoption-rate","value":82,"unit":"%","flags":[],"score":70.1,"status":"healthy",
               "reason":null,"range":null},
              {"kpi":"first-response-time","value":4.0,"unit":"hours","flags":[],"score":55.33,"status":"at-risk",
               "reason":null,"range":{"range_id":"019a0000-0000-5000-8000-000000000002","version":1,
                "source":"System Default","critical_min":8,"critical_max":null,"risk_min":2,"risk_max":8,
                "healthy_min":0,"healthy_max":2,"higher_is_better":false}},
              {"kpi":"escalation-rate","value":15,"unit":"%","flags":[],"score":56.0,"status":"at-risk","reason":null},
              {"kpi":"churn-risk-flags-triggered","value":1,"unit":"count","flags":[],"status":"healthy","reason":null},
              {"kpi":"account-engagement-score","value":null,"unit":"score","flags":["out-of-scale"],"score":null,
               "status":"unknown","reason":"out-of-scale"}]}
            """, HealthRecord.class);
    private static final AccountState ACCOUNT = Records.account("""
            "segment":null,"renewal_date":null,"renewal_outcome":null,"champion_status":"unknown",
            "budget_risk":false,"licence_seats":null,"seats_used":null,"response_target_hours":null
            """);

    @Test
    void shouldProposeOnlyTheVocSprintAsCritical() {
        Evaluation voc = Records.evaluate("voc-sprint", HEALTH, ACCOUNT);

        assertThat(voc.outcome()).isEqualTo(Truth.MET);
        assertThat(voc.metCodes()).containsExactly("nps<10");
        assertThat(voc.points()).isEqualTo(70);
        assertThat(voc.urgency()).isEqualTo("critical");
        for (String other :
                new String[] {"activation-blitz", "sla-stabilizer", "renewal-safeguard", "expansion-timing"}) {
            Evaluation evaluation = Records.evaluate(other, HEALTH, ACCOUNT);
            assertThat(evaluation.met()).as(other).isFalse();
            assertThat(evaluation.points()).as(other).isZero();
        }
    }

    @Test
    void shouldSayWhatTheOtherVocConditionsCameTo() {
        Evaluation voc = Records.evaluate("voc-sprint", HEALTH, ACCOUNT);

        assertThat(finding(voc, "csat").outcome()).isEqualTo(Truth.NOT_MET);
        assertThat(finding(voc, "churn-risk").reason()).isEqualTo("no-value");
        assertThat(finding(voc, "health-drop").reason()).isEqualTo("no-previous-score");
        assertThat(finding(voc, "churn-flags").outcome()).isEqualTo(Truth.NOT_EVALUABLE);
        assertThat(finding(voc, "churn-flags").reason()).isEqualTo("partial-sum");
    }

    @Test
    void shouldNotMeetFirstResponseAtExactlyTwiceTheTarget() {
        Finding response = finding(Records.evaluate("sla-stabilizer", HEALTH, ACCOUNT), "first-response");

        assertThat(response.outcome()).isEqualTo(Truth.NOT_MET);
        assertThat(response.limit()).isEqualByComparingTo("4");
        assertThat(response.values())
                .singleElement()
                .satisfies(v -> assertThat(v).isEqualByComparingTo("4"));
        assertThat(response.range()).extracting("source").isEqualTo("System Default");
    }

    @Test
    void shouldNotEvaluateRenewalWithoutADate() {
        Evaluation renewal = Records.evaluate("renewal-safeguard", HEALTH, ACCOUNT);

        assertThat(renewal.outcome()).isEqualTo(Truth.NOT_EVALUABLE);
        assertThat(finding(renewal, "renewal").reason()).isEqualTo("no-renewal-date");
        assertThat(finding(renewal, "score").outcome()).isEqualTo(Truth.MET);
    }
}
