package io.kpihealth.testkit.workbook;

import java.nio.charset.StandardCharsets;

/** Files of other formats, whatever their name says, and tables of text that are none. */
final class HostileFormats {
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private HostileFormats() {}

    static void addTo(HostileFiles.Taker files) {
        files.add(
                "macros",
                "macro.xlsm",
                "macro-workbook",
                () -> ofType("application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        files.add(
                "macros",
                "hidden-macro.xlsx",
                "macro-workbook",
                () -> WorkbookParts.workbook("").add("xl/vbaProject.bin", "x").bytes());
        files.add(
                "macros",
                "old-macro.xlsx",
                "macro-workbook",
                () -> WorkbookParts.workbook("")
                        .add("xl/macrosheets/sheet1.xml", "x")
                        .bytes());
        files.add(
                "other format",
                "binary.xlsb",
                "xlsb",
                () -> ofType("application/vnd.ms-excel.sheet.binary.macroEnabled.main"));
        files.add(
                "other format",
                "open.ods",
                "ods",
                () -> new RawZip()
                        .add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .bytes());
        files.add(
                "other format",
                "letter.xlsx",
                "not-a-workbook",
                () -> ofType("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"));
        files.add(
                "other format",
                "archive.xlsx",
                "not-a-workbook",
                () -> new RawZip().add("a.txt", "a").bytes());
        files.add("other format", "old.xls", "xls", () -> compound("Workbook"));
        files.add("other format", "oldest.xls", "xls", () -> new byte[] {9, 8, 8, 0, 0, 5, 5, 0});
        files.add("other format", "page.xls", "not-a-workbook", () -> text("<html><table><tr><td>1"));
        files.add("other format", "page.csv", "not-a-workbook", () -> text("<html><table><tr><td>1"));
        files.add("other format", "print.csv", "not-a-workbook", () -> text("%PDF-1.7"));
        files.add("encryption", "password.xlsx", "encrypted", () -> compound("EncryptedPackage"));
        files.add("empty", "empty.xlsx", "empty-file", () -> new byte[0]);
        files.add("empty", "empty-archive.xlsx", "not-a-workbook", () -> new RawZip().bytes());
        files.add(
                "outside",
                "sheet-elsewhere.xlsx",
                "external-sheet",
                () -> WorkbookParts.workbook("")
                        .add(
                                "xl/_rels/workbook.xml.rels",
                                WorkbookParts.relations("worksheet", "http://127.0.0.1:1/sheet1.xml")
                                        .replace("Id=", "TargetMode=\"External\" Id="))
                        .bytes());
        files.add(
                "outside",
                "missing-sheet.xlsx",
                "damaged-archive",
                () -> WorkbookParts.empty(WorkbookParts.MAIN_TYPE).bytes());
        files.add("csv", "nul.csv", "not-a-workbook", () -> text("a,b\n1,\0\n"));
        files.add(
                "csv",
                "latin.csv",
                "unknown-encoding",
                () -> "KPI,Data\nCaf\u00e9,1\n".getBytes(StandardCharsets.ISO_8859_1));
        files.add("csv", "endless-field.csv", "malformed-csv", () -> text("a,b\n\"" + HostileFiles.letters(900_000)));
        files.add(
                "csv", "long-field.csv", "text-too-long", () -> text("a,b\n" + HostileFiles.letters(40_000) + ",1\n"));
        files.add("csv", "columns.csv", "too-many-columns", () -> text("a,b\n" + ",".repeat(17_000) + "\n"));
    }

    private static byte[] ofType(String type) {
        return WorkbookParts.empty(type)
                .add(WorkbookParts.SHEET, WorkbookParts.sheet(""))
                .bytes();
    }

    private static byte[] compound(String stream) {
        byte[] bytes = new byte[4096];
        System.arraycopy(COMPOUND, 0, bytes, 0, COMPOUND.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
