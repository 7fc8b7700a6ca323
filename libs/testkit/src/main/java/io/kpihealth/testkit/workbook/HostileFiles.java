package io.kpihealth.testkit.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Hostile and unsuitable files of every kind that the reader must refuse. */
public final class HostileFiles {
    private static final Random LETTERS = new Random(42);

    private final List<HostileFile> files = new ArrayList<>();

    private HostileFiles() {}

    public static List<HostileFile> all() {
        HostileFiles all = new HostileFiles();
        all.archives();
        all.xml();
        all.sheets();
        all.otherFormats();
        return List.copyOf(all.files);
    }

    private void add(String kind, String name, String rule, Supplier<byte[]> content) {
        files.add(new HostileFile(kind, name, content, rule));
    }

    private void archives() {
        HostileArchives.addTo(this::add);
    }

    /** Takes one file. */
    interface Taker {
        void add(String kind, String name, String rule, Supplier<byte[]> content);
    }

    private void xml() {
        add("document type", "laughs.xlsx", "dtd-not-allowed", () -> sheet("""
                <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
                <worksheet>&c;</worksheet>"""));
        add("document type", "outside-entity.xlsx", "dtd-not-allowed", () -> sheet("""
                <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>"""));
        add(
                "document type",
                "outside-dtd.xlsx",
                "dtd-not-allowed",
                () -> WorkbookParts.workbook("")
                        .add("[Content_Types].xml", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><Types/>")
                        .bytes());
        add(
                "document type",
                "undeclared-entity.xlsx",
                "dtd-not-allowed",
                () -> rows("<row><c t=\"str\"><v>&unknown;</v></c></row>"));
        add("deep nesting", "deep.xlsx", "too-deep", () -> sheet("<worksheet>" + "<a>".repeat(100_000)));
        add(
                "deep nesting",
                "deep-text.xlsx",
                "too-deep",
                () -> WorkbookParts.withStrings("", "<si>" + "<r>".repeat(50_000))
                        .bytes());
        add("attributes", "attributes.xlsx", "too-many-attributes", () -> rows("<row " + attributes(2_000) + "/>"));
        add(
                "attributes",
                "million-attributes.xlsx",
                "markup-too-long",
                () -> rows("<row " + attributes(500_000) + "/>"));
        add("endless markup", "long-attribute.xlsx", "markup-too-long", () -> rows("<row r=\"" + letters(3_000_000)));
        add("endless markup", "long-name.xlsx", "markup-too-long", () -> rows("<" + letters(3_000_000)));
        add("names without number", "names.xlsx", "too-many-names", () -> rows(names(100_000)));
        add("damaged xml", "open.xlsx", "malformed-xml", () -> sheet("<worksheet><sheetData><row>"));
        add("damaged xml", "crossed.xlsx", "malformed-xml", () -> rows("<row></c></row>"));
        add("damaged xml", "no-xml.xlsx", "malformed-xml", () -> sheet("\0\1\2"));
    }

    private void sheets() {
        add(
                "giant text",
                "long-text.xlsx",
                "text-too-long",
                () -> rows("<row><c t=\"inlineStr\"><is><t>" + letters(40_000) + "</t></is></c></row>"));
        add(
                "giant text",
                "long-runs.xlsx",
                "text-too-long",
                () -> WorkbookParts.withStrings(
                                "", "<si>" + ("<r><t>" + letters(1_000) + "</t></r>").repeat(40) + "</si>")
                        .bytes());
        add(
                "giant text",
                "long-formula-result.xlsx",
                "text-too-long",
                () -> rows("<row><c t=\"str\"><f>A1</f><v>" + letters(200_000) + "</v></c></row>"));
        add("columns", "xfe.xlsx", "too-many-columns", () -> rows("<row><c r=\"XFE1\"><v>1</v></c></row>"));
        add(
                "columns",
                "letters.xlsx",
                "too-many-columns",
                () -> rows("<row><c r=\"" + "Z".repeat(1_000) + "1\"><v>1</v></c></row>"));
        add(
                "columns",
                "implied.xlsx",
                "too-many-columns",
                () -> rows("<row>" + "<c/>".repeat(16_385) + "<c><v>1</v></c></row>"));
        add("rows", "last-row.xlsx", "too-many-rows", () -> rows("<row r=\"1048577\"><c><v>1</v></c></row>"));
        add(
                "rows",
                "huge-row.xlsx",
                "too-many-rows",
                () -> rows("<row r=\"99999999999999999999\"><c><v>1</v></c></row>"));
        add("order", "row-twice.xlsx", "bad-cell-reference", () -> rows("<row r=\"2\"/><row r=\"2\"/>"));
        add(
                "order",
                "cell-twice.xlsx",
                "bad-cell-reference",
                () -> rows("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"));
        add("order", "other-row.xlsx", "bad-cell-reference", () -> rows("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>"));
        add("references", "no-string.xlsx", "bad-cell-reference", () -> rows("<row><c t=\"s\"><v>7</v></c></row>"));
        add(
                "references",
                "negative-string.xlsx",
                "bad-cell-reference",
                () -> rows("<row><c t=\"s\"><v>-1</v></c></row>"));
        add("types", "type.xlsx", "malformed-xml", () -> rows("<row><c t=\"zz\"><v>1</v></c></row>"));
        add("types", "not-finite.xlsx", "malformed-xml", () -> rows("<row><c><v>NaN</v></c></row>"));
        add("types", "hexadecimal.xlsx", "malformed-xml", () -> rows("<row><c><v>0x1p3</v></c></row>"));
    }

    private void otherFormats() {
        HostileFormats.addTo(this::add);
    }

    static byte[] rows(String rows) {
        return WorkbookParts.workbook(rows).bytes();
    }

    private static byte[] sheet(String xml) {
        return WorkbookParts.workbook("").add(WorkbookParts.SHEET, xml).bytes();
    }

    /** Letters that do not compress well: a bomb's ratio would be noticed first. */
    static String letters(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) ('a' + LETTERS.nextInt(26)));
        }
        return text.toString();
    }

    private static String attributes(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append('a').append(i).append("=\"\" ");
        }
        return text.toString();
    }

    private static String names(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("<n").append(i).append("/>");
        }
        return text.toString();
    }
}
