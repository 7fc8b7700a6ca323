package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.layout.Report.Place;
import io.kpihealth.ingest.workbook.Row;
import io.kpihealth.scoringclient.Period;
import io.kpihealth.tenancy.Slugs;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads account, period and attributes of the rows of one sheet. */
final class RowFactsReader {
    private static final int MOST_LABELS = 1_000;

    private final String sheet;
    private final Header header;
    private final LayoutOptions options;
    private final Report report;
    private final Weights weights;
    private final @Nullable AccountRef fileAccount;
    private final @Nullable String sheetCategory;
    private final Map<String, String> categories = new HashMap<>();
    private @Nullable AccountRef last;

    /** @param sheetCategory the label of the category for which the sheet as a whole stands; null when for none */
    RowFactsReader(
            String sheet,
            Header header,
            LayoutOptions options,
            Report report,
            @Nullable AccountRef fileAccount,
            @Nullable String sheetCategory) {
        this.sheet = sheet;
        this.header = header;
        this.options = options;
        this.report = report;
        this.weights = new Weights(options.style());
        this.fileAccount = fileAccount;
        this.sheetCategory = sheetCategory;
    }

    RowFacts read(Row row, boolean periodInColumns) {
        AccountRef account = header.namesAccounts() ? account(row) : fileAccount;
        boolean broken = header.namesAccounts() && account == null;
        Period period = options.period();
        if (header.has(Column.PERIOD) && !periodInColumns) {
            period = period(row);
            broken |= period == null;
        }
        String component = text(row, Column.COMPONENT);
        String label = component == null ? sheetCategory : component;
        return new RowFacts(
                account,
                period,
                broken,
                weight(row),
                label == null ? null : category(label),
                label,
                text(row, Column.IMPACT),
                text(row, Column.FREQUENCY),
                text(row, Column.SOURCE));
    }

    private @Nullable AccountRef account(Row row) {
        String id = row.text(header.at(Column.ACCOUNT_ID));
        String name = row.text(header.at(Column.ACCOUNT));
        AccountRef before = last;
        if (before != null && id.equals(orEmpty(before.externalId())) && name.equals(orEmpty(before.name()))) {
            return before;
        }
        AccountRef account = AccountRef.of(id, name);
        if (account == null) {
            int column = header.at(header.has(Column.ACCOUNT) ? Column.ACCOUNT : Column.ACCOUNT_ID);
            report.error(
                    "missing-account",
                    Place.cell(sheet, row.number(), column, ""),
                    "the row names no account",
                    "Write the account in every row.");
        }
        last = account;
        return account;
    }

    private @Nullable Period period(Row row) {
        int column = header.at(Column.PERIOD);
        String raw = row.text(column);
        Period read = Periods.read(row.cell(column), options.grain());
        Period period = raw.isEmpty() ? options.period() : read;
        if (period == null) {
            report.error(
                    "bad-period",
                    Place.cell(sheet, row.number(), column, raw),
                    raw.isEmpty() ? "the row names no period" : "the period cannot be read",
                    "Write it as 2026-03, 2026-W10, 2026-Q1 or 2026-03-05.");
        }
        return period;
    }

    private @Nullable Double weight(Row row) {
        int column = header.at(Column.WEIGHT);
        if (row.cell(column) == null) {
            return null;
        }
        Double weight = weights.read(row.cell(column));
        if (weight == null) {
            report.warning(
                    "bad-weight",
                    Place.cell(sheet, row.number(), column, row.text(column)),
                    "the weight cannot be read",
                    "Write a fraction such as 0.14, or a percentage.");
        }
        return weight;
    }

    private String category(String label) {
        String known = categories.get(label);
        if (known == null) {
            known = options.categories().find(label).orElseGet(() -> Slugs.of(label, "category"));
            if (categories.size() < MOST_LABELS) {
                categories.put(label, known);
            }
        }
        return known;
    }

    private @Nullable String text(Row row, Column column) {
        String text = row.text(header.at(column));
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
