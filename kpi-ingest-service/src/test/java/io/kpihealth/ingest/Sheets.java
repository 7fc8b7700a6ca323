package io.kpihealth.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Small workbooks as tenants send them. */
final class Sheets {
    private static final String[] HEADER = {
        "Health Score Component",
        "Weight (%)",
        "Data",
        "Source Review",
        "KPI/Parameter",
        "Impact Level",
        "Measurement Frequency"
    };

    private Sheets() {}

    /** An account workbook of one category; rows are name and cell in turn. */
    static byte[] account(String company, String... kpisAndCells) {
        return write(workbook -> {
            Worksheet summary = workbook.newWorksheet("Summary");
            summary.value(0, 0, "Company Summary");
            summary.value(1, 0, "Company");
            summary.value(1, 1, company);
            summary.value(2, 0, "Industry");
            summary.value(2, 1, "Technology");
            summary.value(3, 0, "Contract Value");
            summary.value(3, 1, "$500,000");
            Worksheet support = workbook.newWorksheet("Support KPI");
            for (int column = 0; column < HEADER.length; column++) {
                support.value(0, column, HEADER[column]);
            }
            for (int i = 0; i < kpisAndCells.length; i += 2) {
                int row = 1 + i / 2;
                support.value(row, 0, "Support");
                support.value(row, 1, 0.2);
                support.value(row, 2, kpisAndCells[i + 1]);
                support.value(row, 3, "SBR");
                support.value(row, 4, kpisAndCells[i]);
                support.value(row, 5, "High");
                support.value(row, 6, "Monthly");
            }
        });
    }

    /** An accounts list; rows are id, name, contract value in turn. */
    static byte[] accounts(String... idsNamesAndValues) {
        return write(workbook -> {
            Worksheet list = workbook.newWorksheet("Companies List");
            String[] header = {"Company ID", "Company Name", "Industry", "Contract Value ($)", "Status"};
            for (int column = 0; column < header.length; column++) {
                list.value(0, column, header[column]);
            }
            for (int i = 0; i < idsNamesAndValues.length; i += 3) {
                int row = 1 + i / 3;
                list.value(row, 0, Integer.parseInt(idsNamesAndValues[i]));
                list.value(row, 1, idsNamesAndValues[i + 1]);
                list.value(row, 2, "Energy");
                list.value(row, 3, Integer.parseInt(idsNamesAndValues[i + 2]));
                list.value(row, 4, "Active");
            }
        });
    }

    private interface Content {
        void fill(Workbook workbook);
    }

    private static byte[] write(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "kpihealth-test", "1.0")) {
            content.fill(workbook);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
