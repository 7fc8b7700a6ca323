package io.kpihealth.playbook.trigger;

import static io.kpihealth.playbook.trigger.Records.account;
import static io.kpihealth.playbook.trigger.Records.evaluate;
import static io.kpihealth.playbook.trigger.Records.finding;
import static io.kpihealth.playbook.trigger.Records.health;
import static io.kpihealth.playbook.trigger.Records.kpi;
import static org.assertj.core.api.Assertions.assertThat;

import io.kpihealth.playbook.health.HealthRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiConditionsTest {
    private static final String SCORE = "\"score\":70.0,\"band\":\"healthy\"";

    @ParameterizedTest
    @CsvSource({
        "voc-sprint, net-promoter-score-nps, nps, 9.99, MET",
        "voc-sprint, net-promoter-score-nps, nps, 10, NOT_MET",
        "voc-sprint, customer-satisfaction-csat, csat, 3.59, MET",
        "voc-sprint, customer-satisfaction-csat, csat, 3.60, NOT_MET",
        "voc-sprint, churn-probability, churn-risk, 30, MET",
        "voc-sprint, churn-probability, churn-risk, 29.9, NOT_MET",
        "activation-blitz, feature-adoption-rate, adoption, 60, NOT_MET",
        "activation-blitz, active-users, active-users, 49, MET",
        "activation-blitz, dau-mau, dau-mau, 0.25, NOT_MET",
        "activation-blitz, paid-feature-usage, paid-feature, 0.39, MET",
        "sla-stabilizer, sla-breaches-30-days, sla-breaches, 5, NOT_MET",
        "sla-stabilizer, sla-breaches-30-days, sla-breaches, 6, MET",
        "sla-stabilizer, ticket-reopen-rate, reopen-rate, 0.2, NOT_MET",
        "sla-stabilizer, ticket-reopen-rate, reopen-rate, 0.21, MET"
    })
    void shouldCompareAsWritten(String playbook, String slug, String condition, String value, Truth expected) {
        Evaluation evaluation = evaluate(playbook, health("2026-03", SCORE, kpi(slug, value)), account(""));

        assertThat(finding(evaluation, condition).outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 20.5, 21, MET",
        "20, 20.5, 20.9, NOT_MET", // less than 5 % in all
        "20, 20, 25, NOT_MET", // not strictly
        "20, 26, 25, NOT_MET",
        "20, , 25, NOT_EVALUABLE"
    })
    void shouldSeeEscalationsIncreaseOverThreeValues(String first, String second, String third, Truth expected) {
        HealthRecord[] before = {
            health("2026-01", SCORE, kpi("escalation-rate", first)),
            health("2026-02", SCORE, kpi("escalation-rate", second == null ? "null" : second))
        };

        Evaluation evaluation = evaluate(
                "sla-stabilizer", health("2026-03", SCORE, kpi("escalation-rate", third)), account(""), before);

        assertThat(finding(evaluation, "escalations").outcome()).isEqualTo(expected);
    }

    @Test
    void shouldSeeEngagementDeclineDownwardsOnly() {
        HealthRecord january = health("2026-01", SCORE, kpi("account-engagement-score", "80"));
        HealthRecord february = health("2026-02", SCORE, kpi("account-engagement-score", "78"));

        Evaluation down = evaluate(
                "renewal-safeguard",
                health("2026-03", SCORE, kpi("account-engagement-score", "76")),
                account(""),
                january,
                february);

        assertThat(finding(down, "engagement").outcome()).isEqualTo(Truth.MET);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, MET",
        "0, 1, 0, NOT_MET",
        ", 1, 0, NOT_EVALUABLE", // the missing month could still make it two
        ", 1, 1, MET"
    })
    void shouldSumFlagsOverThreeMonths(String january, String february, String march, Truth expected) {
        HealthRecord[] before = {
            health("2026-01", SCORE, kpi("churn-risk-flags-triggered", january == null ? "null" : january)),
            health("2026-02", SCORE, kpi("churn-risk-flags-triggered", february))
        };

        Evaluation evaluation = evaluate(
                "voc-sprint", health("2026-03", SCORE, kpi("churn-risk-flags-triggered", march)), account(""), before);

        assertThat(finding(evaluation, "churn-flags").outcome()).isEqualTo(expected);
    }

    @Test
    void shouldNotCountACarriedValueTwice() {
        String carried = """
                {"kpi":"churn-risk-flags-triggered","value":1,"flags":["stale"],"status":"healthy"}
                """;

        Evaluation evaluation = evaluate(
                "voc-sprint",
                health("2026-03", SCORE, carried),
                account(""),
                health("2026-01", SCORE, kpi("churn-risk-flags-triggered", "0")),
                health("2026-02", SCORE, kpi("churn-risk-flags-triggered", "1")));

        assertThat(finding(evaluation, "churn-flags").outcome()).isEqualTo(Truth.NOT_EVALUABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "4, hours, , NOT_MET", // edge of the range: 2 h
        "4.01, hours, , MET",
        "4, hours, 1.9, MET", // the account's own target goes before
        "4, hours, 3, NOT_MET",
        "250, minutes, 2, MET"
    })
    void shouldCompareTheResponseWithTheTarget(String value, String unit, String target, Truth expected) {
        String response = """
                {"kpi":"first-response-time","value":%s,"unit":"%s","flags":[],"status":"at-risk",
                 "range":{"range_id":"019a0000-0000-5000-8000-000000000002","version":1,"source":"System Default",
                 "risk_min":2,"risk_max":8,"higher_is_better":false}}
                """.formatted(value, unit);
        String own = target == null ? "" : "\"response_target_hours\":" + target;

        Evaluation evaluation = evaluate("sla-stabilizer", health("2026-03", SCORE, response), account(own));

        assertThat(finding(evaluation, "first-response").outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"unit-mismatch", "out-of-scale", "missing"})
    void shouldFeedNoTriggerWithAValueThatCannotBeUsed(String reason) {
        String broken = """
                {"kpi":"net-promoter-score-nps","value":5,"flags":["%s"],"status":"unknown","reason":"%s"}
                """.formatted(reason, reason);

        Evaluation evaluation = evaluate("voc-sprint", health("2026-03", SCORE, broken), account(""));

        assertThat(finding(evaluation, "nps").outcome()).isEqualTo(Truth.NOT_EVALUABLE);
        assertThat(finding(evaluation, "nps").reason()).isEqualTo(reason);
    }
}
