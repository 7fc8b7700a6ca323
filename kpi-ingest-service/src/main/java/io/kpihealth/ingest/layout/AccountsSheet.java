package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.layout.Report.Place;
import io.kpihealth.ingest.workbook.Cell;
import io.kpihealth.ingest.workbook.CellRef;
import io.kpihealth.ingest.workbook.Row;
import io.kpihealth.ingest.workbook.WorkbookRefused;
import io.kpihealth.scoringclient.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of a list of accounts. */
final class AccountsSheet {
    private static final int MOST = 200_000;

    private final String sheet;
    private final Header header;
    private final LayoutOptions options;
    private final Report report;
    private final Map<String, Integer> rowsById = new HashMap<>();
    private final Map<String, Integer> rowsByName = new HashMap<>();

    AccountsSheet(String sheet, Header header, LayoutOptions options, Report report) {
        this.sheet = sheet;
        this.header = header;
        this.options = options;
        this.report = report;
    }

    boolean row(Row row) {
        if (row.number() <= header.row()) {
            return true;
        }
        AccountFacts facts = new AccountFacts(options, report, sheet, row.number());
        boolean any = false;
        for (Map.Entry<Column, List<Integer>> column : header.columns().entrySet()) {
            int at = column.getValue().getFirst();
            Cell cell = row.cell(at);
            if (cell != null && !cell.raw().isBlank()) {
                any |= facts.add(column.getKey(), cell, Place.cell(sheet, row.number(), at, cell.raw()));
            }
        }
        if (any) {
            add(facts.row());
        }
        return true;
    }

    private void add(AccountRow account) {
        AccountRef ref = account.account();
        int column = header.at(Column.ACCOUNT);
        if (ref == null || ref.name() == null) {
            report.error(
                    "missing-account",
                    Place.cell(sheet, account.row(), column, ""),
                    "the row names no account",
                    "Write the account's name in every row.");
            return;
        }
        if (rowsByName.size() == MOST) {
            throw WorkbookRefused.tooManyAccounts();
        }
        Integer first = rowsByName.putIfAbsent(Folding.fold(ref.name()), account.row());
        if (ref.externalId() != null) {
            Integer sameId = rowsById.putIfAbsent(ref.externalId(), account.row());
            first = first == null ? sameId : first;
        }
        if (first != null) {
            report.error(
                    "duplicate-account",
                    Place.cell(sheet, account.row(), column, ref.name()),
                    "the account in " + CellRef.of(first, column) + " has the same name or id",
                    "Keep one of the two.");
            return;
        }
        report.account(account);
    }
}
