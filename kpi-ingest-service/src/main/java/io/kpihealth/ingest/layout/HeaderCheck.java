package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.layout.Report.Place;
import io.kpihealth.ingest.workbook.CellRef;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Two columns for one meaning are an error that names both; columns without one are named. */
final class HeaderCheck {
    private static final Set<Column> OF_KPIS = EnumSet.range(Column.COMPONENT, Column.PERIOD);
    private static final Set<Column> OF_WEIGHTS = EnumSet.of(Column.COMPONENT, Column.WEIGHT);
    private static final Set<Column> OF_ACCOUNTS =
            EnumSet.complementOf(EnumSet.range(Column.COMPONENT, Column.FREQUENCY));

    private final String sheet;
    private final SheetInfo.Role role;
    private final Header header;
    private final Report report;

    HeaderCheck(String sheet, SheetInfo.Role role, Header header, Report report) {
        this.sheet = sheet;
        this.role = role;
        this.header = header;
        this.report = report;
    }

    void run() {
        Set<Column> meant = switch (role) {
            case KPI -> OF_KPIS;
            case ACCOUNTS -> OF_ACCOUNTS;
            case WEIGHTS -> OF_WEIGHTS;
            case SUMMARY, ROLLUP, TIERS, IGNORED -> EnumSet.noneOf(Column.class);
        };
        for (Column column : meant) {
            List<Integer> places = header.columns().getOrDefault(column, List.of());
            for (int i = 1; i < places.size(); i++) {
                twice(places.getFirst(), places.get(i));
            }
        }
        if (role == SheetInfo.Role.KPI) {
            repeated(header.kpis(), Function.identity());
            repeated(header.periods(), Object::toString);
            header.others()
                    .forEach((column, text) -> report.note(
                            "column-not-read",
                            Place.cell(sheet, header.row(), column, text),
                            "the column is not read"));
        }
    }

    private <T> void repeated(Map<Integer, T> columns, Function<T, String> key) {
        Map<String, Integer> first = new HashMap<>();
        columns.forEach((column, heading) -> {
            Integer earlier = first.putIfAbsent(Column.key(key.apply(heading)), column);
            if (earlier != null) {
                twice(earlier, column);
            }
        });
    }

    private void twice(int first, int second) {
        String here = CellRef.of(header.row(), second);
        String there = CellRef.of(header.row(), first);
        report.error(
                "duplicate-column",
                Place.cell(sheet, header.row(), second, ""),
                "the columns at " + there + " and " + here + " mean the same",
                "Keep one of the two.");
    }
}
