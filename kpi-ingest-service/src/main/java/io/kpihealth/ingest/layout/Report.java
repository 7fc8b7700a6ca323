package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.workbook.CellRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes rows and problems on, and counts them. */
final class Report {
    private final RowSink sink;
    private long rows;
    private long values;
    private long errors;
    private long warnings;
    private final List<Problem> early = new ArrayList<>();
    private boolean begun;

    Report(RowSink sink) {
        this.sink = sink;
    }

    /** The sink learns what the file is before it hears of any problem. */
    void begin(FileHead head) {
        sink.begin(head);
        begun = true;
        early.forEach(sink::problem);
        early.clear();
    }

    void value(KpiRow row) {
        rows++;
        values += row.stored() ? 1 : 0;
        sink.value(row);
    }

    void account(AccountRow row) {
        rows++;
        sink.account(row);
    }

    void error(String rule, Place place, String message, @Nullable String hint) {
        problem(Severity.ERROR, rule, place, message, hint);
    }

    void warning(String rule, Place place, String message, @Nullable String hint) {
        problem(Severity.WARNING, rule, place, message, hint);
    }

    void note(String rule, Place place, String message) {
        problem(Severity.NOTE, rule, place, message, null);
    }

    FileSummary summary(Layout layout, KnownNames names) {
        return new FileSummary(layout, rows, values, errors, warnings, names.inOrder(), names.unknown());
    }

    private void problem(Severity severity, String rule, Place place, String message, @Nullable String hint) {
        switch (severity) {
            case ERROR -> errors++;
            case WARNING -> warnings++;
            case NOTE -> {
                // Notes are not counted.
            }
        }
        Problem problem = new Problem(severity, rule, place.sheet, place.cell(), place.raw, message, hint);
        if (begun) {
            sink.problem(problem);
        } else {
            early.add(problem);
        }
    }

    /**
     * Where a problem is.
     *
     * @param row zero-based; negative for the sheet or file as a whole
     */
    record Place(
            @Nullable String sheet,
            int row,
            int column,
            @Nullable String raw) {
        static final Place FILE = new Place(null, -1, -1, null);

        static Place sheet(String sheet) {
            return new Place(sheet, -1, -1, null);
        }

        static Place cell(String sheet, int row, int column, String raw) {
            return new Place(sheet, row, column, raw);
        }

        @Nullable
        String cell() {
            return row < 0 || column < 0 ? null : CellRef.of(row, column);
        }
    }
}
