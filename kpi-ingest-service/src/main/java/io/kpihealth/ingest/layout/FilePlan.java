package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.workbook.Workbook;
import io.kpihealth.ingest.workbook.WorkbookRefused;
import java.util.List;

/** The layout of a file and how each of its sheets is read. */
record FilePlan(Layout layout, List<SheetPlan> sheets) {
    private static final String NOT_IN_THIS_LAYOUT = "a file of this layout has no use for it";

    /** @throws WorkbookRefused when no sheet is of any use */
    static FilePlan of(Workbook workbook, LayoutOptions options) {
        SheetScan scan = new SheetScan(workbook, options);
        List<SheetPlan> sheets = workbook.sheets().stream().map(scan::plan).toList();
        Layout layout = layout(sheets);
        return new FilePlan(
                layout, sheets.stream().map(sheet -> within(layout, sheet)).toList());
    }

    List<SheetPlan> kpiSheets() {
        return sheets.stream().filter(SheetPlan::isKpi).toList();
    }

    boolean has(Column column) {
        return kpiSheets().stream()
                .anyMatch(sheet -> sheet.header() != null && sheet.header().has(column));
    }

    boolean namesAccounts() {
        return has(Column.ACCOUNT) || has(Column.ACCOUNT_ID);
    }

    boolean namesPeriods() {
        return has(Column.PERIOD)
                || kpiSheets().stream()
                        .flatMap(sheet -> sheet.values().stream())
                        .anyMatch(v -> v.period() != null);
    }

    private static Layout layout(List<SheetPlan> sheets) {
        if (sheets.stream().anyMatch(sheet -> sheet.role() == SheetInfo.Role.WEIGHTS)) {
            return Layout.MASTER_WORKBOOK;
        }
        FilePlan asValues = new FilePlan(Layout.ACCOUNT_WORKBOOK, sheets);
        if (!asValues.kpiSheets().isEmpty()) {
            if (asValues.namesAccounts()) {
                return Layout.PORTFOLIO_WORKBOOK;
            }
            return asValues.namesPeriods() ? Layout.TIME_SERIES : Layout.ACCOUNT_WORKBOOK;
        }
        if (sheets.stream().anyMatch(sheet -> sheet.role() == SheetInfo.Role.ACCOUNTS)) {
            return Layout.ACCOUNTS_LIST;
        }
        throw WorkbookRefused.unknownLayout("no sheet has a header row of KPIs or accounts within its first ten rows");
    }

    private static SheetPlan within(Layout layout, SheetPlan sheet) {
        return switch (sheet.role()) {
            case ACCOUNTS ->
                layout == Layout.ACCOUNTS_LIST ? sheet : sheet.ignored("lists of accounts are files of their own");
            case SUMMARY -> layout.carriesValues() ? sheet : sheet.ignored(NOT_IN_THIS_LAYOUT);
            case TIERS -> layout == Layout.MASTER_WORKBOOK ? sheet : sheet.ignored(NOT_IN_THIS_LAYOUT);
            case KPI, WEIGHTS, ROLLUP, IGNORED -> sheet;
        };
    }
}
