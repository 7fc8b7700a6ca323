package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.workbook.SheetRef;
import io.kpihealth.ingest.workbook.Workbook;
import io.kpihealth.scoringclient.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks at the first rows of a sheet and says what it is. */
final class SheetScan {
    private static final int HEADER_ROWS = 10;

    private final Workbook workbook;
    private final LayoutOptions options;
    private final boolean onlySheet;

    SheetScan(Workbook workbook, LayoutOptions options) {
        this.workbook = workbook;
        this.options = options;
        this.onlySheet = workbook.sheets().size() == 1;
    }

    SheetPlan plan(SheetRef sheet) {
        if (!sheet.rows()) {
            return new SheetPlan(sheet, SheetInfo.Role.IGNORED, null, "it holds no cells");
        }
        switch (onlySheet ? "" : Folding.fold(sheet.name())) {
            case "summary" -> {
                return new SheetPlan(sheet, SheetInfo.Role.SUMMARY, null, null);
            }
            case "rollup", "roll-up" -> {
                return new SheetPlan(sheet, SheetInfo.Role.ROLLUP, null, "a roll-up is calculated, not read");
            }
            case "overall health score" -> {
                return new SheetPlan(sheet, SheetInfo.Role.TIERS, null, null);
            }
            case "instructions" -> {
                return new SheetPlan(sheet, SheetInfo.Role.IGNORED, null, "it holds instructions");
            }
            default -> {
                // Any other sheet is what its header says.
            }
        }
        List<Header> headers = headers(sheet);
        boolean components = Folding.fold(sheet.name()).equals("health score components");
        Header weights = components ? first(headers, SheetScan::isWeights) : null;
        if (weights != null) {
            return new SheetPlan(sheet, SheetInfo.Role.WEIGHTS, weights, null);
        }
        Header kpis = first(headers, this::isKpis);
        if (kpis != null) {
            return new SheetPlan(sheet, SheetInfo.Role.KPI, kpis, null);
        }
        Header accounts = first(headers, SheetScan::isAccounts);
        if (accounts != null) {
            return new SheetPlan(sheet, SheetInfo.Role.ACCOUNTS, accounts.asAccountsList(), null);
        }
        return new SheetPlan(
                sheet, SheetInfo.Role.IGNORED, null, "its first ten rows hold no header row of KPIs or accounts");
    }

    private List<Header> headers(SheetRef sheet) {
        List<Header> headers = new ArrayList<>();
        workbook.read(sheet, row -> {
            if (row.number() >= HEADER_ROWS) {
                return false;
            }
            headers.add(Header.of(row, options));
            return row.number() < HEADER_ROWS - 1;
        });
        return headers;
    }

    private static @Nullable Header first(List<Header> headers, Predicate<Header> wanted) {
        return headers.stream().filter(wanted).findFirst().orElse(null);
    }

    private static boolean isWeights(Header header) {
        return header.has(Column.COMPONENT) && header.has(Column.WEIGHT) && !header.has(Column.KPI);
    }

    private boolean isKpis(Header header) {
        boolean rows = header.has(Column.KPI)
                && (header.has(Column.DATA) || !header.periods().isEmpty());
        // Metric and Value alone also head tables that have nothing to do with KPIs of accounts.
        boolean more = header.columns().size() > 2 || !header.periods().isEmpty() || onlySheet;
        boolean columns = !header.has(Column.KPI)
                && header.namesAccounts()
                && header.kpis().size() > header.accountFields()
                && !header.has(Column.DATA);
        return rows && more || columns;
    }

    private static boolean isAccounts(Header header) {
        return (header.has(Column.ACCOUNT) || header.hasName())
                && header.accountFields() + (header.has(Column.ACCOUNT_ID) ? 1 : 0) >= 2;
    }
}
