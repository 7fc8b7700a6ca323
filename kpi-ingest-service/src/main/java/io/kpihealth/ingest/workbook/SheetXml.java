package io.kpihealth.ingest.workbook;

import org.jspecify.annotations.Nullable;

/** Rows of one sheet. Rows and cells must come in order: a file in which they do not could hold a cell twice. */
final class SheetXml {
    private final XmlPart xml;
    private final Caps caps;
    private final CellCount count;
    private final CellValues values;
    private final Row row = new Row();
    private final StringBuilder text = new StringBuilder();
    private int rowNumber = -1;
    private int column;

    SheetXml(XmlPart xml, Caps caps, NumberFormats formats, SharedStrings strings, boolean date1904, CellCount count) {
        this.xml = xml;
        this.caps = caps;
        this.count = count;
        this.values = new CellValues(formats, strings, date1904);
    }

    void read(RowHandler handler) {
        boolean seen = false;
        while (xml.nextChild(0)) {
            switch (xml.element()) {
                case "worksheet" -> {
                    // its children follow
                }
                case "sheetData" -> {
                    if (seen) {
                        throw Refusal.DAMAGED.because("a sheet of the workbook holds its rows twice");
                    }
                    seen = true;
                    if (!readRows(handler)) {
                        return;
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private boolean readRows(RowHandler handler) {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (!xml.element().equals("row")) {
                xml.skip();
                continue;
            }
            beginRow();
            readCells();
            if (row.size() > 0 && !handler.row(row)) {
                return false;
            }
        }
        return true;
    }

    private void beginRow() {
        String stated = xml.plainAttribute("r");
        int number = stated == null ? rowNumber + 1 : rowOf(stated);
        if (number <= rowNumber) {
            throw Refusal.REFERENCE.because("rows of the workbook are out of order");
        }
        if (number >= caps.rows()) {
            throw Refusal.ROWS.because("a row lies beyond the last row of a sheet");
        }
        rowNumber = number;
        column = -1;
        row.begin(number);
    }

    private void readCells() {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (!xml.element().equals("c")) {
                xml.skip();
                continue;
            }
            moveTo(xml.plainAttribute("r"));
            Cell cell = readCell();
            if (cell != null) {
                count.take();
                row.put(column, cell);
            }
        }
    }

    private void moveTo(@Nullable String reference) {
        if (reference == null) {
            if (++column >= caps.columns()) {
                throw Refusal.COLUMNS.because("a cell lies beyond the last column of a sheet");
            }
            return;
        }
        long place = CellRef.parse(reference, caps);
        int next = (int) (place % CellRef.MAX_COLUMNS);
        if (place / CellRef.MAX_COLUMNS != rowNumber || next <= column) {
            throw Refusal.REFERENCE.because("cells of the workbook are out of order");
        }
        column = next;
    }

    private @Nullable Cell readCell() {
        String type = xml.plainAttribute("t");
        String style = xml.plainAttribute("s");
        boolean formula = false;
        boolean inline = false;
        String value = null;
        int own = xml.depth();
        while (xml.nextChild(own)) {
            switch (xml.element()) {
                case "v" -> value = xml.text();
                case "f" -> {
                    formula = true;
                    xml.skip();
                }
                case "is" -> {
                    inline = true;
                    text.setLength(0);
                    RichText.append(xml, text);
                    value = RichText.unescape(text);
                }
                default -> xml.skip();
            }
        }
        return values.cell(inline ? "inlineStr" : type, style, value, formula);
    }

    private static int rowOf(String text) {
        try {
            return Math.subtractExact(Integer.parseInt(text), 1);
        } catch (ArithmeticException | NumberFormatException e) {
            throw Refusal.ROWS.because("a row of the workbook has no valid number");
        }
    }
}
