package io.kpihealth.ingest.workbook;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row of a sheet. One object is used for all rows: what is needed later must be taken out of it. */
public final class Row {
    private @Nullable Cell[] cells = new @Nullable Cell[16];
    private int[] columns = new int[16];
    private int size;
    private int number;

    void begin(int rowNumber) {
        for (int i = 0; i < size; i++) {
            cells[columns[i]] = null;
        }
        size = 0;
        number = rowNumber;
    }

    void put(int column, Cell cell) {
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, size * 2);
        }
        cells[column] = cell;
        columns[size++] = column;
    }

    /** Zero for the sheet's first row, whether or not rows before it have content. */
    public int number() {
        return number;
    }

    /** How many cells have content. */
    public int size() {
        return size;
    }

    /** Zero-based column of one of the cells with content, in order. */
    public int column(int index) {
        return columns[index];
    }

    public @Nullable Cell cell(int column) {
        return column < 0 || column >= cells.length ? null : cells[column];
    }

    /** The cell's content as text without blanks around it; empty when there is none. */
    public String text(int column) {
        Cell cell = cell(column);
        return cell == null ? "" : cell.raw().strip();
    }
}
