package io.kpihealth.playbook.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kpihealth.playbook.account.AccountState;
import io.kpihealth.playbook.definition.ShippedPlaybooks;
import io.kpihealth.playbook.health.HealthRecord;
import io.kpihealth.playbook.health.History;
import java.time.LocalDate;
import java.util.List;

/** Literal records as they come over the wire, and the evaluation of a shipped playbook over them. */
final class Records {
    static final LocalDate DAY = LocalDate.of(2026, 4, 2);

    private Records() {}

    static <T> T read(String json, Class<T> type) {
        try {
            return ShippedPlaybooks.MAPPER.readValue(json, type);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    static AccountState account(String fields) {
        return read("""
                {"account_id":"019a0000-0000-7000-8000-0000000000aa","name":"TechCorp Solutions","status":"active"%s}
                """.formatted(fields.isEmpty() ? "" : "," + fields), AccountState.class);
    }

    /** @param fields score, band and whatever else the case needs; kpis as JSON objects */
    static HealthRecord health(String period, String fields, String... kpis) {
        return read("""
                {"tenant_id":"019a0000-0000-7000-8000-000000000001",
                 "account_id":"019a0000-0000-7000-8000-0000000000aa","period":"%s","revision":1,"cause":"data",
                 "values_sequence":8812,"categories":[{"category":"product-value","weight":0.2}],%s,
                 "kpis":[%s]}
                """.formatted(period, fields, String.join(",", kpis)), HealthRecord.class);
    }

    static String kpi(String slug, String value) {
        return """
                {"kpi":"%s","value":%s,"unit":"score","flags":[],"status":"at-risk","reason":null}
                """.formatted(slug, value);
    }

    static Evaluation evaluate(String playbook, HealthRecord health, AccountState account, HealthRecord... before) {
        return evaluate(playbook, new Facts(health, new History(List.of(before)), account, DAY));
    }

    static Evaluation evaluate(String playbook, Facts facts) {
        var trigger = ShippedPlaybooks.get(playbook).trigger();
        return Evaluator.evaluate(trigger, TriggerSettings.defaults(trigger), facts);
    }

    static Finding finding(Evaluation evaluation, String name) {
        return evaluation.findings().stream()
                .filter(finding -> finding.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
