package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.workbook.Cell;
import io.kpihealth.ingest.workbook.Row;
import io.kpihealth.scoringclient.Folding;
import io.kpihealth.scoringclient.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row seen as the header of a table.
 *
 * @param row zero-based
 * @param columns every meaning found, with the places where it stands
 * @param kpis columns that are headed by a KPI's name
 * @param periods columns that are headed by a period
 * @param others columns that are headed by something else
 * @param headings the texts of columns that have a meaning
 */
record Header(
        int row,
        Map<Column, List<Integer>> columns,
        Map<Integer, String> kpis,
        Map<Integer, Period> periods,
        Map<Integer, String> others,
        Map<Column, String> headings) {

    /** Wider rows are data, and every header costs a look-up among names. */
    private static final int WIDEST = 2_000;

    static Header of(Row row, LayoutOptions options) {
        Header header = new Header(
                row.number(),
                new EnumMap<>(Column.class),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new EnumMap<>(Column.class));
        for (int i = 0; i < Math.min(row.size(), WIDEST); i++) {
            header.add(row, row.column(i), options);
        }
        return header;
    }

    private void add(Row row, int at, LayoutOptions options) {
        String text = row.text(at);
        Column known = Column.of(text);
        Period period = Periods.read(row.cell(at), options.grain());
        if (known != null) {
            columns.computeIfAbsent(known, none -> new ArrayList<>()).add(at);
            headings.putIfAbsent(known, text);
        } else if (period != null) {
            periods.put(at, period);
        } else if (row.cell(at) instanceof Cell.Text && options.names().match(text) instanceof KpiMatch.Matched) {
            kpis.put(at, text);
        } else if (!text.isEmpty()) {
            others.put(at, text);
        }
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** The first place of that meaning, or -1. */
    int at(Column column) {
        List<Integer> places = columns.get(column);
        return places == null ? -1 : places.getFirst();
    }

    /** How the column of KPIs is headed; a text that no cell has when it is not. */
    String kpiHeading() {
        return headings.getOrDefault(Column.KPI, "\0");
    }

    boolean namesAccounts() {
        return has(Column.ACCOUNT) || has(Column.ACCOUNT_ID);
    }

    /** In a list of accounts a column may be headed by Name alone. */
    Header asAccountsList() {
        for (Map.Entry<Integer, String> other : others.entrySet()) {
            if (Folding.fold(other.getValue()).equals("name")) {
                columns.computeIfAbsent(Column.ACCOUNT, none -> new ArrayList<>())
                        .add(other.getKey());
            }
        }
        return this;
    }

    boolean hasName() {
        return others.values().stream().anyMatch(other -> Folding.fold(other).equals("name"));
    }

    /** How many columns hold facts about accounts. */
    long accountFields() {
        return columns.keySet().stream()
                .filter(column -> column.field() != null)
                .count();
    }
}
