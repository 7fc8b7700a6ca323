package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.health.HealthRecord;
import io.kpihealth.playbook.health.KpiReading;
import io.kpihealth.scoringclient.Status;
import java.util.List;
import java.util.Set;

/**
 * Lets the tenant's own ranges drive a playbook: any or all of the named KPIs have that status or a
 * worse one.
 *
 * @param match {@code any} or {@code all}
 * @param status {@code critical}, or {@code at-risk} for At risk and worse
 */
public record StatusCondition(List<String> kpis, String match, String status) {
    private static final Set<String> MATCHES = Set.of("any", "all");
    private static final Set<String> STATUSES = Set.of(Status.CRITICAL.wire(), Status.AT_RISK.wire());

    public StatusCondition {
        kpis = List.copyOf(kpis);
    }

    boolean valid() {
        return !kpis.isEmpty() && MATCHES.contains(match) && STATUSES.contains(status);
    }

    Finding evaluate(HealthRecord health) {
        List<Truth> parts = kpis.stream()
                .map(kpi -> health.kpi(kpi).map(this::holds).orElse(Truth.NOT_EVALUABLE))
                .toList();
        Truth outcome = "all".equals(match) ? Truth.all(parts) : Truth.any(parts);
        return new Finding(
                "status",
                match + "(" + String.join(",", kpis) + ")=" + status,
                outcome,
                /* points */ 0,
                null,
                List.of(),
                null,
                outcome == Truth.NOT_EVALUABLE ? "no-status" : null,
                null);
    }

    private Truth holds(KpiReading reading) {
        String found = reading.status();
        if (found == null || Status.UNKNOWN.wire().equals(found)) {
            return Truth.NOT_EVALUABLE;
        }
        return Truth.of(found.equals(Status.CRITICAL.wire()) || found.equals(status));
    }
}
