package io.kpihealth.playbook.trigger;

import static io.kpihealth.playbook.trigger.Records.account;
import static io.kpihealth.playbook.trigger.Records.evaluate;
import static io.kpihealth.playbook.trigger.Records.finding;
import static io.kpihealth.playbook.trigger.Records.health;
import static io.kpihealth.playbook.trigger.Records.kpi;
import static org.assertj.core.api.Assertions.assertThat;

import io.kpihealth.playbook.definition.ShippedPlaybooks;
import io.kpihealth.playbook.health.HealthRecord;
import io.kpihealth.playbook.health.History;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerRulesTest {
    @ParameterizedTest
    @CsvSource({"-10.0, MET", "-9.99, NOT_MET", "-9.999, MET", "5, NOT_MET"})
    void shouldMeasureTheDropByItsDataPart(String data, Truth expected) {
        HealthRecord health = health("2026-03", drop("60.0", data));

        assertThat(finding(evaluate("voc-sprint", health, account("")), "health-drop")
                        .outcome())
                .isEqualTo(expected);
    }

    @Test
    void shouldNotMeasureADropFromInsufficientDataOrAnotherKindOfModel() {
        HealthRecord health = health("2026-03", drop("60.0", "-20"));
        HealthRecord insufficient = health("2026-02", "\"score\":70.0,\"band\":null");
        HealthRecord regression = health("2026-02", "\"score\":70,\"band\":\"healthy\",\"model_kind\":\"regression\"");

        assertThat(finding(evaluate("voc-sprint", health, account(""), insufficient), "health-drop")
                        .reason())
                .isEqualTo("previous-insufficient");
        assertThat(finding(evaluate("voc-sprint", health, account(""), regression), "health-drop")
                        .reason())
                .isEqualTo("model-kind-changed");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 69.99, MET", // 90 days on
        "2026-07-02, 69.99, NOT_MET",
        "2026-04-02, 70, NOT_EVALUABLE", // champion unknown
        "2026-04-01, 50, NOT_MET", // passed
    })
    void shouldGuardARenewalInsideItsWindow(String date, String score, Truth expected) {
        Evaluation evaluation = evaluate(
                "renewal-safeguard",
                health("2026-03", "\"score\":" + score + ",\"band\":\"healthy\""),
                account("\"champion_status\":\"unknown\",\"budget_risk\":false,\"renewal_date\":\"" + date + "\""));

        assertThat(evaluation.outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-17, 85, critical", "2026-05-18, 65, high"})
    void shouldWeighARenewalByItsOwnLevels(String date, int points, String urgency) {
        Evaluation evaluation = evaluate(
                "renewal-safeguard",
                health("2026-03", "\"score\":60,\"band\":\"at-risk\""),
                account("\"renewal_date\":\"" + date + "\""));

        assertThat(evaluation.points()).isEqualTo(points);
        assertThat(evaluation.urgency()).isEqualTo(urgency);
    }

    @ParameterizedTest
    @CsvSource({
        "81, 86, '\"licence_seats\":100,\"seats_used\":81', MET, 95, high",
        "81, 86, '\"licence_seats\":100,\"seats_used\":80,\"budget_window\":\"Q2\"', MET, 90, high",
        "81, 86, '\"strategic_alignment\":true', MET, 85, high",
        "81, 86, '\"budget_window\":[\"2025-Q2\",\"Q3\"]', NOT_EVALUABLE, 0, none",
        "80, 86, '\"strategic_alignment\":true', NOT_MET, 0, none",
        "81, 85, '\"strategic_alignment\":true', NOT_MET, 0, none"
    })
    void shouldOfferMoreOnlyToAccountsThatThrive(
            String score, String adoption, String fields, Truth expected, int points, String urgency) {
        Evaluation evaluation = evaluate(
                "expansion-timing",
                health(
                        "2026-03",
                        "\"score\":" + score + ",\"band\":\"healthy\"",
                        kpi("feature-adoption-rate", adoption)),
                account(fields));

        assertThat(evaluation.outcome()).isEqualTo(expected);
        assertThat(evaluation.points()).isEqualTo(points);
        assertThat(evaluation.urgency()).isEqualTo(urgency);
    }

    @Test
    void shouldCountPointsBeyondTheTriggerOnlyWhenItMatches() {
        HealthRecord low = health("2026-03", "\"score\":30,\"band\":\"critical\"", kpi("net-promoter-score-nps", "50"));
        HealthRecord match =
                health("2026-03", "\"score\":30,\"band\":\"critical\"", kpi("net-promoter-score-nps", "5"));

        assertThat(evaluate("voc-sprint", low, account("")).points()).isZero();
        assertThat(evaluate("voc-sprint", match, account("")).points()).isEqualTo(90);
    }

    @Test
    void shouldAddPointsForAnExpensiveAccountThatAdoptsLittle() {
        HealthRecord health =
                health("2026-03", "\"score\":70,\"band\":\"healthy\"", kpi("feature-adoption-rate", "59"));

        assertThat(evaluate("activation-blitz", health, account("\"contract_value\":100001"))
                        .points())
                .isEqualTo(30 + 20 + 15);
        assertThat(evaluate("activation-blitz", health, account("\"contract_value\":100000"))
                        .points())
                .isEqualTo(30 + 20);
    }

    @Test
    void shouldLetTheTenantsOwnRangesMatchWhereNoInputIsMapped() {
        var trigger = ShippedPlaybooks.get("sla-stabilizer").trigger();
        var settings = new TriggerSettings(
                trigger.thresholds(),
                Map.of(),
                List.of(new StatusCondition(List.of("error-rate-pct", "cold-start-pct"), "any", "at-risk")),
                false,
                false,
                0);
        HealthRecord health = health("2026-03", "\"score\":70,\"band\":\"healthy\"", kpi("error-rate-pct", "3"));

        Evaluation evaluation = Evaluator.evaluate(
                trigger, settings, new Facts(health, new History(List.of()), account(""), Records.DAY));

        assertThat(evaluation.outcome()).isEqualTo(Truth.MET);
        assertThat(evaluation.metCodes()).containsExactly("any(error-rate-pct,cold-start-pct)=at-risk");
    }

    private static String drop(String score, String data) {
        return "\"score\":%s,\"band\":\"at-risk\",\"previous\":{\"period\":\"2026-02\",\"score\":70},\"change\":{\"data\":%s}"
                .formatted(score, data);
    }
}
