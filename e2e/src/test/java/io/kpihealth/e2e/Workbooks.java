package io.kpihealth.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Portfolio workbooks as a person would make them. */
public final class Workbooks {
    private Workbooks() {}

    /** One value of one account. */
    public record Line(String account, String kpi, double value) {}

    public static byte[] portfolio(String sheetName, List<Line> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "kpihealth-e2e", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName);
            List<String> header = List.of(
                    "Account",
                    "Health Score Component",
                    "Weight (%)",
                    "Data",
                    "Source Review",
                    "KPI/Parameter",
                    "Impact Level",
                    "Measurement Frequency");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            int row = 1;
            for (Line line : lines) {
                sheet.value(row, 0, line.account());
                sheet.value(row, 1, sheetName);
                sheet.value(row, 2, 0.1);
                sheet.value(row, 3, line.value());
                sheet.value(row, 4, "CSR");
                sheet.value(row, 5, line.kpi());
                sheet.value(row, 6, "High");
                sheet.value(row, 7, "Monthly");
                row++;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
