package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.cell.Units;
import io.kpihealth.ingest.workbook.WorkbookRefused;
import io.kpihealth.scoringclient.Folding;
import io.kpihealth.scoringclient.UnitKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The KPIs that one file names: each name is looked up once. */
final class KnownNames {
    private static final Set<String> COMPUTED = Set.of("health_score", "health score", "overall health score");
    private static final int MOST = 5_000;
    private static final int MOST_SPELLINGS = 20_000;

    private final LayoutOptions options;
    private final Map<String, Named> bySpelling = new HashMap<>();
    private final Map<String, Named> byKey = new LinkedHashMap<>();

    KnownNames(LayoutOptions options) {
        this.options = options;
    }

    /**
     * A KPI of the file.
     *
     * @param label slug, or the name as it was first written
     * @param percent whether its unit is %
     * @param ordinal its place among the KPIs of the file
     */
    record Named(
            KpiMatch match,
            @Nullable String kpi,
            String label,
            @Nullable KpiFact fact,
            Units.Measure measure,
            boolean percent,
            int ordinal) {
        /** Scores are calculated; a column of them is no KPI unless the tenant made one of that name. */
        boolean computed() {
            return kpi == null && COMPUTED.contains(Folding.fold(label));
        }

        boolean usable() {
            return !(match instanceof KpiMatch.Ambiguous) && !computed();
        }

        @Nullable
        String unit() {
            return fact == null ? null : fact.unit();
        }
    }

    Named find(String name) {
        Named known = bySpelling.get(name);
        if (known == null) {
            known = look(name);
            if (bySpelling.size() < MOST_SPELLINGS) {
                bySpelling.put(name, known);
            }
        }
        return known;
    }

    /** Slugs, or names where there is none, in the order of the file. */
    List<String> inOrder() {
        return byKey.values().stream().filter(Named::usable).map(Named::label).toList();
    }

    List<String> unknown() {
        return byKey.values().stream()
                .filter(named -> named.kpi() == null && named.usable())
                .map(Named::label)
                .toList();
    }

    private Named look(String name) {
        KpiMatch match = options.names().match(name);
        String kpi = match instanceof KpiMatch.Matched matched ? matched.kpi() : null;
        // No slug begins so: an unknown name that looks like a slug is still unknown.
        String key = kpi == null ? "?" + Folding.fold(name) : kpi;
        Named known = byKey.get(key);
        if (known != null) {
            return known;
        }
        if (byKey.size() == MOST) {
            throw WorkbookRefused.tooManyKpis();
        }
        KpiFact fact = kpi == null ? null : options.facts().find(kpi);
        Units.Measure measure = fact == null ? Units.Measure.UNKNOWN : fact.measure();
        boolean percent = measure.unit() != null && UnitKind.of(measure.unit()) == UnitKind.PERCENT;
        Named named = new Named(match, kpi, kpi == null ? name : kpi, fact, measure, percent, byKey.size());
        byKey.put(key, named);
        return named;
    }
}
