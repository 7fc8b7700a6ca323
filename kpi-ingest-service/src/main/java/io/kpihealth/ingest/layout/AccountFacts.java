package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.cell.CellGrammar;
import io.kpihealth.ingest.cell.Fit;
import io.kpihealth.ingest.cell.ParsedCell;
import io.kpihealth.ingest.cell.Units;
import io.kpihealth.ingest.layout.Report.Place;
import io.kpihealth.ingest.workbook.Cell;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what cells say about one account. A field that cannot be read is left as it was, with a warning. */
final class AccountFacts {
    private final LayoutOptions options;
    private final Report report;
    private final String sheet;
    private final int row;
    private final CellGrammar grammar;
    private final Map<AccountField, String> text = new EnumMap<>(AccountField.class);
    private final Map<AccountField, BigDecimal> numbers = new EnumMap<>(AccountField.class);
    private @Nullable LocalDate renewal;
    private String name = "";
    private String id = "";

    AccountFacts(LayoutOptions options, Report report, String sheet, int row) {
        this.options = options;
        this.report = report;
        this.sheet = sheet;
        this.row = row;
        this.grammar = new CellGrammar(options.style());
    }

    /** Takes a cell under a header; false when the header has no meaning here. */
    boolean add(Column column, Cell cell, Place place) {
        String raw = cell.raw().strip();
        if (column == Column.ACCOUNT) {
            name = raw;
            return true;
        }
        if (column == Column.ACCOUNT_ID) {
            id = raw;
            return true;
        }
        AccountField field = column.field();
        if (field == null) {
            return false;
        }
        if (field.isNumber()) {
            number(field, cell, raw, place);
        } else if (field == AccountField.RENEWAL_DATE) {
            date(cell, raw, place);
        } else if (cell instanceof Cell.Failure) {
            warn(place, "the cell shows an error");
        } else {
            text.put(field, raw);
        }
        return true;
    }

    AccountRow row() {
        return new AccountRow(
                AccountRef.of(id, name),
                Collections.unmodifiableMap(text),
                Collections.unmodifiableMap(numbers),
                renewal,
                sheet,
                row);
    }

    private void number(AccountField field, Cell cell, String raw, Place place) {
        String unit = field.isMoney() ? "$" : "count";
        switch (grammar.parse(cell, unit)) {
            case ParsedCell.Missing missing -> {
                // Nothing is said: the field stays as it is.
            }
            case ParsedCell.CellProblem problem -> warn(place, problem.message());
            case ParsedCell.Value value -> {
                Fit fit = new Units(options.currency()).fit(value, new Units.Measure(unit, null, null, null));
                boolean whole =
                        field.isMoney() || fit.number().stripTrailingZeros().scale() <= 0;
                if (fit.outcome() == Fit.Outcome.FITS && fit.number().signum() >= 0 && whole) {
                    text.put(field, raw);
                    numbers.put(field, fit.number());
                } else {
                    warn(place, field.isMoney() ? "expected an amount in your currency" : "expected a whole number");
                }
            }
        }
    }

    private void date(Cell cell, String raw, Place place) {
        if (cell instanceof Cell.Moment moment) {
            renewal = moment.value().toLocalDate();
        } else if (!(grammar.parse(cell, null) instanceof ParsedCell.Missing)) {
            try {
                renewal = LocalDate.parse(raw);
            } catch (DateTimeException e) {
                warn(place, "expected a date such as 2026-03-05");
                return;
            }
        }
        text.put(AccountField.RENEWAL_DATE, raw);
    }

    private void warn(Place place, String message) {
        report.warning("bad-account-field", place, message, "The account's field is left as it is.");
    }
}
