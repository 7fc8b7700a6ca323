package io.kpihealth.scoring.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a model says about an account in a period, with everything that led to it.
 *
 * @param exact unrounded; null when no category with a weight has a scored KPI
 * @param coverage percent of the expected weight that has a score
 */
public record Assessment(
        @Nullable Double exact,
        @Nullable Double score,
        Band band,
        double coverage,
        List<CategoryScore> categories,
        List<KpiScore> kpis) {

    public int totalKpis() {
        return (int) kpis.stream().filter(KpiScore::expected).count();
    }

    public int validKpis() {
        return (int) kpis.stream()
                .filter(kpi -> kpi.expected() && kpi.exact() != null)
                .count();
    }

    /** KPIs that enter the score. */
    Set<String> scored() {
        return kpis.stream()
                .filter(kpi -> kpi.expected() && kpi.exact() != null)
                .map(KpiScore::kpi)
                .collect(Collectors.toSet());
    }

    /** The values it was made from. */
    public Map<String, Reading> readings() {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (KpiScore kpi : kpis) {
            if (kpi.reading() != null) {
                readings.put(kpi.kpi(), kpi.reading());
            }
        }
        return readings;
    }
}
