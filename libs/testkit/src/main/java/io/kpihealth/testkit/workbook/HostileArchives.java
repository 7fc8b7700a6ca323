package io.kpihealth.testkit.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** Archives that lie, explode or lead elsewhere. */
final class HostileArchives {
    private static final int MIB = 1024 * 1024;
    private static final String SHEET = WorkbookParts.SHEET;

    private HostileArchives() {}

    static void addTo(HostileFiles.Taker files) {
        bombs(files);
        names(files);
        lies(files);
        files.add("encryption", "encrypted-entry.xlsx", "encrypted", () -> with(zip -> zip.entry(SHEET).flags = 1));
        files.add("encryption", "strong.xlsx", "encrypted", () -> with(zip -> zip.entry(SHEET).flags = 0x41));
        files.add(
                "compression",
                "bzip2.xlsx",
                "unsupported-compression",
                () -> with(zip -> zip.entry(SHEET).method = 12));
        files.add(
                "entries",
                "entries.xlsx",
                "too-many-entries",
                () -> with(zip -> {
                    for (int i = 0; i < 1_001; i++) {
                        zip.add("x/" + i, "");
                    }
                }));
        files.add("entries", "stated-entries.xlsx", "too-many-entries", () -> with(zip -> zip.statedEntries(0xFFFF)));
    }

    private static void bombs(HostileFiles.Taker files) {
        files.add(
                "bomb",
                "ratio.xlsx",
                "zip-bomb",
                () -> with(zip -> zip.add(SHEET, WorkbookParts.sheet("<x/>".repeat(12 * MIB)))));
        files.add(
                "bomb",
                "quine-like.xlsx",
                "zip-bomb",
                () -> with(zip ->
                        zip.add(SHEET, WorkbookParts.sheet(("<a>".repeat(30) + "</a>".repeat(30)).repeat(40_000)))));
        files.add(
                "bomb",
                "larger-than-stated.xlsx",
                "zip-bomb",
                () -> with(zip -> {
                    zip.add(
                            SHEET,
                            WorkbookParts.sheet(
                                    "<row><c t=\"str\"><v>" + HostileFiles.letters(30_000) + "</v></c></row>"));
                    zip.entry(SHEET).size = 500;
                }));
        files.add("bomb", "part.xlsx", "part-too-large", () -> with(zip -> zip.entry(SHEET).size = 65L * MIB));
        files.add(
                "bomb",
                "sum.xlsx",
                "workbook-too-large",
                () -> with(zip -> {
                    for (int i = 0; i < 3; i++) {
                        zip.add("xl/media/" + i, "").entry("xl/media/" + i).size = 60L * MIB;
                    }
                }));
        files.add("overlap", "inside-another.xlsx", "overlapping-entries", HostileArchives::quoted);
        files.add(
                "overlap",
                "same-bytes.xlsx",
                "overlapping-entries",
                () -> with(zip -> zip.another(SHEET, new byte[0], true).offset = 0));
    }

    private static void names(HostileFiles.Taker files) {
        files.add(
                "duplicate name",
                "twice.xlsx",
                "duplicate-entry",
                () -> with(zip -> zip.another(SHEET, blanks(10), true)));
        files.add(
                "duplicate name",
                "case.xlsx",
                "duplicate-entry",
                () -> with(zip -> zip.another("XL/Worksheets/SHEET1.xml", blanks(10), true)));
        files.add(
                "name that leads out",
                "parent.xlsx",
                "unsafe-entry-name",
                () -> with(zip -> zip.add("xl/../../x", "")));
        files.add(
                "name that leads out",
                "absolute.xlsx",
                "unsafe-entry-name",
                () -> with(zip -> zip.add("/etc/passwd", "")));
        files.add("name that leads out", "drive.xlsx", "unsafe-entry-name", () -> with(zip -> zip.add("C:\\x", "")));
        files.add("name that leads out", "nul.xlsx", "unsafe-entry-name", () -> with(zip -> zip.add("xl/a\0b", "")));
    }

    private static void lies(HostileFiles.Taker files) {
        files.add("truncated", "half.xlsx", "truncated", () -> half(HostileFiles.rows("")));
        files.add(
                "truncated",
                "cut-part.xlsx",
                "damaged-archive",
                () -> with(zip -> {
                    RawZip.Entry sheet = zip.entry(SHEET);
                    sheet.data = half(sheet.data);
                    sheet.compressed = sheet.data.length;
                }));
        files.add("contradiction", "crc.xlsx", "damaged-archive", () -> with(zip -> zip.entry(SHEET).crc = 7));
        files.add(
                "contradiction",
                "local-name.xlsx",
                "damaged-archive",
                () -> with(zip -> zip.entry(SHEET).localName = "xl/worksheets/sheet2.xml"));
        files.add(
                "contradiction",
                "directory-elsewhere.xlsx",
                "damaged-archive",
                () -> with(zip -> zip.statedOffset(10)));
        files.add(
                "contradiction",
                "outside.xlsx",
                "damaged-archive",
                () -> with(zip -> zip.entry(SHEET).offset = 1_000_000));
        files.add(
                "64-bit lie",
                "locator.xlsx",
                "damaged-archive",
                () -> with(zip -> zip.beforeEnd(RawZip.little(20)
                        .putInt(0x07064b50)
                        .putInt(0)
                        .putLong(1L << 60)
                        .putInt(1)
                        .array())));
        files.add(
                "64-bit lie",
                "size.xlsx",
                "part-too-large",
                () -> with(zip -> {
                    RawZip.Entry sheet = zip.entry(SHEET);
                    sheet.size = 0xFFFFFFFFL;
                    sheet.centralExtra = RawZip.little(12)
                            .putShort((short) 1)
                            .putShort((short) 8)
                            .putLong(1L << 62)
                            .array();
                }));
        files.add(
                "64-bit lie",
                "negative.xlsx",
                "damaged-archive",
                () -> with(zip -> {
                    RawZip.Entry sheet = zip.entry(SHEET);
                    sheet.size = 0xFFFFFFFFL;
                    sheet.centralExtra = RawZip.little(12)
                            .putShort((short) 1)
                            .putShort((short) 8)
                            .putLong(-5)
                            .array();
                }));
        files.add(
                "64-bit lie",
                "missing.xlsx",
                "damaged-archive",
                () -> with(zip -> zip.entry(SHEET).size = 0xFFFFFFFFL));
    }

    /** An entry whose bytes are the local header and content of the next one. */
    private static byte[] quoted() {
        RawZip zip = WorkbookParts.empty(WorkbookParts.MAIN_TYPE);
        byte[] sheet = WorkbookParts.sheet("").getBytes(StandardCharsets.UTF_8);
        RawZip.Entry inner = new RawZip().another(SHEET, sheet, true);
        byte[] header = RawZip.local(inner);
        byte[] both = Arrays.copyOf(header, header.length + inner.data.length);
        System.arraycopy(inner.data, 0, both, header.length, inner.data.length);
        int outer = zip.length();
        zip.another("xl/outer", both, false);
        zip.another(SHEET, sheet, true).offset = outer + 30L + "xl/outer".length();
        return zip.bytes();
    }

    private static byte[] with(Consumer<RawZip> change) {
        RawZip zip = WorkbookParts.workbook("<row><c><v>1</v></c></row>");
        change.accept(zip);
        return zip.bytes();
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] blanks(int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) ' ');
        return bytes;
    }
}
