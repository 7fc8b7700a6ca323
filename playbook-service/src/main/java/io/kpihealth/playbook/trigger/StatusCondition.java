package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.Slug;
import io.kpihealth.playbook.health.HealthRecord;
import io.kpihealth.playbook.health.KpiReading;
import io.kpihealth.scoringclient.Status;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Lets the tenant's own ranges drive a playbook: any or all of the named KPIs have that status or"
                + " a worse one.",
        additionalProperties = Schema.False.class)
public record StatusCondition(
        @Schema(required = true, description = "Slugs", minItems = 1)
        List<String> kpis,

        @Schema(
                required = true,
                enumeration = {"any", "all"})
        String match,

        @Schema(
                required = true,
                description = "at-risk stands for At risk and worse",
                enumeration = {"critical", "at-risk"})
        String status) {
    private static final Set<String> MATCHES = Set.of("any", "all");
    private static final Set<String> STATUSES = Set.of(Status.CRITICAL.wire(), Status.AT_RISK.wire());

    public StatusCondition {
        kpis = List.copyOf(kpis);
    }

    boolean valid() {
        return !kpis.isEmpty()
                && kpis.stream().allMatch(Slug::is)
                && match != null
                && MATCHES.contains(match)
                && status != null
                && STATUSES.contains(status);
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
