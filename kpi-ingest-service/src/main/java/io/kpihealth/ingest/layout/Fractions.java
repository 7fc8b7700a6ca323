package io.kpihealth.ingest.layout;

import io.kpihealth.scoringclient.UnitKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Notices KPIs in percent whose numbers all lie between 0 and 1: fractions, as likely as not. */
final class Fractions {
    private final Map<String, Found> byKpi = new LinkedHashMap<>();

    private static final class Found {
        private final Report.Place first;
        private boolean all = true;
        private boolean anyAboveZero;

        Found(Report.Place first) {
            this.first = first;
        }
    }

    void add(KnownNames.Named named, BigDecimal number, UnitKind read, Report.Place place) {
        if (!named.percent()) {
            return;
        }
        Found found = byKpi.computeIfAbsent(named.label(), none -> new Found(place));
        boolean fraction = read == UnitKind.NUMBER && number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
        found.all &= fraction;
        found.anyAboveZero |= number.signum() > 0;
    }

    void report(Report report) {
        byKpi.forEach((kpi, found) -> {
            if (found.all && found.anyAboveZero) {
                report.warning(
                        "fraction-for-percent",
                        found.first,
                        "every number of this KPI lies between 0 and 1, and its unit is %",
                        "If they are fractions, multiply them by 100 or format the cells as percent.");
            }
        });
    }
}
