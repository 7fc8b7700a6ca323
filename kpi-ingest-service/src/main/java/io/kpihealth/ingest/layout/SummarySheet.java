package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.layout.Report.Place;
import io.kpihealth.ingest.workbook.Cell;
import io.kpihealth.ingest.workbook.Row;
import org.jspecify.annotations.Nullable;

/** Reads a Summary sheet: a label in one cell, what it says in the next one of the row. */
final class SummarySheet {
    private static final int MOST_ROWS = 200;

    private final String sheet;
    private final AccountFacts facts;

    SummarySheet(String sheet, LayoutOptions options, Report report) {
        this.sheet = sheet;
        this.facts = new AccountFacts(options, report, sheet, 0);
    }

    boolean row(Row row) {
        if (row.size() >= 2) {
            Column column = Column.of(row.text(row.column(0)));
            int at = row.column(1);
            Cell cell = row.cell(at);
            if (column != null && cell != null && !cell.raw().isBlank()) {
                facts.add(column, cell, Place.cell(sheet, row.number(), at, cell.raw()));
            }
        }
        return row.number() < MOST_ROWS;
    }

    /** What the sheet says; null when that is nothing. */
    @Nullable
    AccountRow account() {
        AccountRow row = facts.row();
        boolean empty = row.account() == null && row.text().isEmpty();
        return empty ? null : row;
    }
}
