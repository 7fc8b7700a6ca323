package io.kpihealth.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.kpihealth.testkit.workbook.WorkbookParts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;

/** A library's reader reads the same out of generated workbooks as ours. */
class ReaderDifferentialTest {
    private static final String[] FORMATS = {"0.00%", "yyyy-mm-dd", "[h]:mm", "#,##0.00", "General"};

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(20)
    void shouldReadWhatAnotherReaderReads() throws IOException {
        // Given
        byte[] bytes = workbook();

        // When
        List<String> ours = ours(bytes);

        // Then
        assertThat(ours).as("seed %d", seed).isEqualTo(theirs(bytes));
    }

    private byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            for (int sheet = 0; sheet <= random.nextInt(4); sheet++) {
                fill(workbook.newWorksheet("Sheet " + sheet + " <&>"));
            }
        }
        return out.toByteArray();
    }

    private void fill(Worksheet sheet) {
        int rows = random.nextInt(60);
        for (int row = 0; row < rows; row++) {
            for (int column = random.nextInt(3); column < 12; column += 1 + random.nextInt(3)) {
                fill(sheet, row, column);
            }
        }
    }

    private void fill(Worksheet sheet, int row, int column) {
        switch (random.nextInt(6)) {
            case 0 -> sheet.value(row, column, random.nextInt(1_000_000) - 500_000);
            case 1 -> sheet.value(row, column, random.nextGaussian() * Math.pow(10, random.nextInt(12) - 4));
            case 2 -> sheet.value(row, column, "text " + random.nextInt(20) + " é < & \" 日本");
            case 3 -> sheet.value(row, column, random.nextBoolean());
            case 4 -> sheet.inlineString(row, column, "inline " + random.nextInt(20));
            default -> {
                sheet.value(row, column, random.nextInt(40_000) + 100);
                sheet.style(row, column)
                        .format(FORMATS[random.nextInt(FORMATS.length)])
                        .set();
            }
        }
    }

    private static List<String> ours(byte[] bytes) {
        List<String> cells = new ArrayList<>();
        try (Workbook workbook =
                Workbook.open(WorkbookParts.channel(bytes), "a.xlsx", Caps.standard(), Deadline.none())) {
            for (SheetRef sheet : workbook.sheets()) {
                workbook.read(sheet, row -> {
                    for (int i = 0; i < row.size(); i++) {
                        int column = row.column(i);
                        String place = sheet.name() + "!" + CellRef.of(row.number(), column);
                        cells.add(place + "=" + shown(row.cell(column)));
                    }
                    return true;
                });
            }
        }
        return cells;
    }

    private static String shown(@Nullable Cell cell) {
        return switch (cell) {
            case null -> "nothing";
            case Cell.Text text -> "text " + text.text();
            case Cell.Number number -> "number " + number.value();
            case Cell.Moment moment -> "number " + serial(moment);
            case Cell.Bool truth -> "truth " + truth.value();
            case Cell.Failure failure -> "error " + failure.code();
            case Cell.NotCalculated none -> "formula";
        };
    }

    private static double serial(Cell.Moment moment) {
        return ChronoUnit.DAYS.between(
                LocalDate.of(1899, 12, 30), moment.value().toLocalDate());
    }

    private static List<String> theirs(byte[] bytes) throws IOException {
        List<String> cells = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Sheet> sheets = workbook.getSheets()) {
            for (Sheet sheet : sheets.toList()) {
                for (org.dhatim.fastexcel.reader.Row row : sheet.read()) {
                    row.stream()
                            .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
                            .forEach(cell -> cells.add(sheet.getName() + "!" + cell.getAddress() + "=" + shown(cell)));
                }
            }
        }
        return cells;
    }

    private static String shown(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> "number " + cell.asNumber().doubleValue();
            case BOOLEAN -> "truth " + cell.asBoolean();
            case STRING -> "text " + cell.asString();
            case FORMULA, ERROR, EMPTY -> "other";
        };
    }
}
