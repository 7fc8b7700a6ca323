package io.kpihealth.ingest.layout;

import io.kpihealth.testkit.workbook.BytesChannel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Everything that came out of one file, and ways to make files. */
final class Recorded implements RowSink {
    static final String[] HEADER = {
        "Health Score Component",
        "Weight (%)",
        "Data ",
        "Source Review",
        "KPI/Parameter",
        "Impact Level",
        "Measurement Frequency"
    };

    private final List<KpiRow> rows = new ArrayList<>();
    private final List<AccountRow> accounts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable FileHead head;
    private @Nullable FileSummary summary;

    static Recorded read(byte[] bytes, LayoutOptions options) {
        Recorded recorded = new Recorded();
        recorded.summary = LayoutReader.read(new BytesChannel(ByteBuffer.wrap(bytes)), options, recorded);
        return recorded;
    }

    static Recorded read(byte[] bytes) {
        return read(bytes, LayoutOptions.shipped("file.xlsx"));
    }

    static Recorded csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), LayoutOptions.shipped("file.csv"));
    }

    static byte[] workbook(Consumer<Workbook> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes rows from the first one on; null leaves a cell out. */
    static void fill(Worksheet sheet, @Nullable Object[]... rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                Object value = rows[row][column];
                if (value instanceof Number number) {
                    sheet.value(row, column, number);
                } else if (value != null) {
                    sheet.value(row, column, value.toString());
                }
            }
        }
    }

    static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    /** A row of the account workbook whose attributes are those of no particular KPI. */
    static @Nullable Object[] kpi(@Nullable Object data, String name) {
        return row(null, 0.2, data, null, name, null, null);
    }

    @Override
    public void begin(FileHead first) {
        head = first;
    }

    @Override
    public void value(KpiRow row) {
        rows.add(row);
    }

    @Override
    public void account(AccountRow row) {
        accounts.add(row);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    FileHead head() {
        return Objects.requireNonNull(head);
    }

    FileSummary summary() {
        return Objects.requireNonNull(summary);
    }

    List<KpiRow> rows() {
        return rows;
    }

    List<AccountRow> accounts() {
        return accounts;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Severity, rule and place of each problem that is not a note. */
    List<String> findings() {
        return problems.stream()
                .filter(problem -> problem.severity() != Severity.NOTE)
                .map(problem -> problem.severity().wire() + " " + problem.rule() + " " + problem.cell())
                .toList();
    }
}
