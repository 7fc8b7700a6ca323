package io.kpihealth.ingest.value;

/** Names of cells such as C7, from the number that is stored. */
final class Cells {
    private static final int LETTERS = 26;

    private Cells() {}

    static String name(int cell) {
        int column = cell % IncomingValue.COLUMNS;
        int row = cell / IncomingValue.COLUMNS;
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.append(row + 1).toString();
    }
}
