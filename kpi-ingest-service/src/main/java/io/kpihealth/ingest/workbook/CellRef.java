package io.kpihealth.ingest.workbook;

/** Cells as spreadsheets name them. */
public final class CellRef {
    private static final int LETTERS = 26;

    private CellRef() {}

    /** {@code C7} for row 6 and column 2. */
    public static String of(int row, int column) {
        return letters(column) + (row + 1);
    }

    /** {@code C} for column 2. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.append((char) ('A' + rest % LETTERS));
        }
        return letters.reverse().toString();
    }

    /** Row and column as one number, from zero: row times 16,384 plus column. */
    static long parse(String reference, Caps caps) {
        int at = 0;
        long column = 0;
        while (at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            column = column * LETTERS + reference.charAt(at++) - 'A' + 1;
            if (at > 3) {
                throw Refusal.COLUMNS.because("a cell lies beyond the last column of a sheet");
            }
        }
        int digits = at;
        long row = 0;
        while (at < reference.length() && reference.charAt(at) >= '0' && reference.charAt(at) <= '9') {
            row = row * 10 + reference.charAt(at++) - '0';
            if (at - digits > 7) {
                throw Refusal.ROWS.because("a cell lies beyond the last row of a sheet");
            }
        }
        if (at < reference.length() || column == 0 || row == 0) {
            throw Refusal.REFERENCE.because("a cell of the workbook has no valid reference");
        }
        if (column > caps.columns()) {
            throw Refusal.COLUMNS.because("a cell lies beyond the last column of a sheet");
        }
        return (row - 1) * MAX_COLUMNS + column - 1;
    }

    static final int MAX_COLUMNS = 16_384;
}
