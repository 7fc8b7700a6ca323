package io.kpihealth.bench;

import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.scoringclient.ShippedKpi;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A portfolio workbook of one row per account and month and one column per KPI: almost every cell is a value.
 *
 * @param seed other seeds give other values
 * @param creator goes into the file's properties: the same values in other bytes
 * @param texts whether values are texts, each of them unique, instead of numbers
 */
record WideWorkbook(int rows, long seed, String creator, boolean texts) {
    static final List<ShippedKpi> KPIS = ShippedCatalogue.get().systemDefaults().stream()
            .filter(ShippedKpi::inStandardWorkbook)
            .toList();
    private static final int FLUSH = 500;
    private static final int MONTHS = 17;
    private static final YearMonth FIRST_MONTH = YearMonth.of(2024, 10);

    static WideWorkbook ofValues(int values) {
        return new WideWorkbook(Math.max(1, values / KPIS.size()), 1, "A", /* texts */ false);
    }

    WideWorkbook again() {
        return new WideWorkbook(rows, seed, creator + "'", texts);
    }

    WideWorkbook withOtherValues() {
        return new WideWorkbook(rows, seed + 1, creator, texts);
    }

    WideWorkbook asTexts() {
        return new WideWorkbook(rows, seed, creator, /* texts */ true);
    }

    int values() {
        return rows * KPIS.size();
    }

    int accounts() {
        return (rows + MONTHS - 1) / MONTHS;
    }

    Path write(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "wide-", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "KPI Health bench " + creator, "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Portfolio");
            sheet.value(0, 0, "Account");
            sheet.value(0, 1, "Period");
            for (int column = 0; column < KPIS.size(); column++) {
                sheet.value(0, column + 2, KPIS.get(column).name());
            }
            for (int row = 0; row < rows; row++) {
                row(sheet, row);
            }
        }
        return file;
    }

    private void row(Worksheet sheet, int row) throws IOException {
        sheet.value(row + 1, 0, "Account " + row / MONTHS);
        sheet.value(row + 1, 1, FIRST_MONTH.plusMonths(row % MONTHS).toString());
        for (int column = 0; column < KPIS.size(); column++) {
            long mixed = (row * 59L + column + 1) * 0x9E3779B97F4A7C15L + seed * 0xD1B54A32D192ED03L;
            double value = 1 + (mixed >>> 50) / 4096.0; // 1 to 5: within the scale of every KPI
            if (texts) {
                // A text that parses: blanks make each cell's text another one without another value.
                sheet.inlineString(row + 1, column + 2, value + " ".repeat(1 + column % 3));
            } else {
                sheet.value(row + 1, column + 2, value);
            }
        }
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }
}
