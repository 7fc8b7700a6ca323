package io.kpihealth.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kpihealth.testkit.workbook.WorkbookParts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private static final String STYLES = WorkbookParts.styles("""
            <numFmts><numFmt numFmtId="164" formatCode="[$€-407]#,##0.00"/><numFmt numFmtId="165" formatCode="0.0%"/>
            <numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="&quot;day&quot; 0"/></numFmts>
            <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>
            <xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="20"/></cellXfs>""");

    @Test
    void shouldReadTypedCells() {
        // Given
        byte[] bytes = styled(WorkbookParts.main(""), """
                <row r="2"><c r="A2" s="1"><v>0.57</v></c><c r="B2" s="2"><v>46086</v></c><c r="C2" s="3"><v>5</v></c>\
                <c r="D2" s="4"><v>0.29</v></c><c r="E2" s="5"><v>0.0625</v></c><c r="F2" s="6"><v>3</v></c>\
                <c r="G2" s="7"><v>0.5</v></c><c r="H2" t="b"><v>1</v></c><c r="I2" t="e"><v>#N/A</v></c>\
                <c r="J2"><f>1/3</f><v>0.25</v></c><c r="K2"><f>1+1</f></c><c r="L2" t="str"><f>""</f><v></v></c>\
                <c r="M2" t="d"><v>2026-03-05T00:00:00</v></c><c r="N2"/><c r="O2" s="9999"><v>1</v></c></row>""");

        // When
        List<String> cells = cells(bytes, "a.xlsx");

        // Then
        assertThat(cells)
                .containsExactly(
                        "A2 PERCENT 57%",
                        "B2 Moment 2026-03-05",
                        "C2 PLAIN EUR 5",
                        "D2 PERCENT 29%",
                        "E2 DURATION 0.0625",
                        "F2 PLAIN 3",
                        "G2 DURATION 0.5",
                        "H2 Bool TRUE",
                        "I2 Failure #N/A",
                        "J2 PLAIN 0.25",
                        "K2 NotCalculated ",
                        "M2 Moment 2026-03-05",
                        "O2 PLAIN 1");
    }

    @Test
    void shouldCountDaysFromTheYearThatTheWorkbookSays() {
        // Given
        String row = "<row><c s=\"2\"><v>44624</v></c></row>";

        // When
        List<String> since1904 = cells(styled(WorkbookParts.main("<workbookPr date1904=\"1\"/>"), row), "a.xlsx");
        List<String> since1900 = cells(styled(WorkbookParts.main("<workbookPr/>"), row), "a.xlsx");

        // Then
        assertThat(since1904).containsExactly("A1 Moment 2026-03-05");
        assertThat(since1900).containsExactly("A1 Moment 2022-03-04");
    }

    @Test
    void shouldJoinRunsAndLeaveOutPronunciation() {
        // Given
        byte[] bytes = WorkbookParts.withStrings("""
                        <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>\
                        <c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>""", """
                        <si><t xml:space="preserve"> a_x000D_b </t></si><si><r><rPr><b/></rPr><t>bo</t></r><r><t>th</t></r>\
                        <rPh sb="0" eb="1"><t>no</t></rPh></si><si><t/></si>""").bytes();

        // When
        List<String> cells = cells(bytes, "a.xlsx");

        // Then
        assertThat(cells).containsExactly("A1 Text  a\rb ", "B1 Text both", "D1 Text inline");
    }

    @Test
    void shouldReadCsvOfEveryUsualKind() {
        List<String> expected = List.of("A1 Text KPI", "B1 Text Data", "A3 Text NPS, all", "B3 Text 4\n5");
        assertThat(cells(utf8("KPI,Data\n\n\"NPS, all\",\"4\n5\"\n"), "a.csv")).isEqualTo(expected);
        assertThat(cells(utf8("\uFEFFKPI;Data\r\n\r\n\"NPS, all\";\"4\n5\""), "A.CSV"))
                .isEqualTo(expected);
        assertThat(cells("\uFEFFKPI\tData\n\nNPS, all\t\"4\n5\"".getBytes(StandardCharsets.UTF_16LE), "a.csv"))
                .isEqualTo(expected);
        assertThat(cells(utf8("sep=|\na|b\n"), "a.csv")).containsExactly("A2 Text a", "B2 Text b");
        assertThat(cells(utf8("a,b\n1\n1,2,3\n"), "a.csv"))
                .containsExactly("A1 Text a", "B1 Text b", "A2 Text 1", "A3 Text 1", "B3 Text 2", "C3 Text 3");
    }

    @Test
    void shouldNameSheetsThatHoldNoRowsOrAreHidden() {
        // Given
        String main = WorkbookParts.main("")
                .replace(
                        "<sheets>",
                        "<sheets><sheet name=\"Chart\" sheetId=\"2\" r:id=\"r1\"/>"
                                + "<sheet name=\"Secret\" sheetId=\"3\" state=\"veryHidden\" r:id=\"r0\"/>");
        byte[] bytes = WorkbookParts.workbook("")
                .add("xl/workbook.xml", main)
                .add(
                        "xl/_rels/workbook.xml.rels",
                        WorkbookParts.relations(
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "chartsheet",
                                "chart.xml",
                                "externalLink",
                                "externalLinks/externalLink1.xml"))
                .bytes();

        // When
        try (Workbook workbook = open(bytes, Caps.standard(), Deadline.none())) {
            // Then
            assertThat(workbook.sheets())
                    .containsExactly(
                            new SheetRef(0, "Chart", false, false),
                            new SheetRef(1, "Secret", true, true),
                            new SheetRef(2, "Sheet", false, true));
            assertThat(workbook.notes()).extracting(Note::rule).containsExactly("external-links");
        }
    }

    @Test
    void shouldHoldCapsThatArePartOfAPlan() {
        // Given
        byte[] cells = WorkbookParts.workbook("<row>" + "<c><v>1</v></c>".repeat(11) + "</row>")
                .bytes();
        byte[] strings =
                WorkbookParts.withStrings("", "<si><t>a</t></si>".repeat(11)).bytes();
        Caps caps = Caps.standard().withCells(10);

        // Then
        assertThatThrownBy(() -> readAll(cells, caps, Deadline.none()))
                .isInstanceOfSatisfying(
                        WorkbookRefused.class, e -> assertThat(e.rule()).isEqualTo("too-many-cells"));
        assertThatThrownBy(() -> readAll(strings, Caps.standard().withBytes(100, 200), Deadline.none()))
                .isInstanceOfSatisfying(
                        WorkbookRefused.class, e -> assertThat(e.rule()).isEqualTo("part-too-large"));
    }

    @Test
    void shouldGiveUpAtTheDeadline() {
        // Given
        Deadline passed = Deadline.of(new Ticking(), Duration.ofMillis(5));
        byte[] bytes = WorkbookParts.workbook("<row><c><v>1</v></c></row>").bytes();

        // Then
        assertThatThrownBy(() -> readAll(bytes, Caps.standard(), passed))
                .isInstanceOfSatisfying(
                        WorkbookRefused.class, e -> assertThat(e.rule()).isEqualTo("deadline-exceeded"));
    }

    private static byte[] styled(String main, String rows) {
        return WorkbookParts.workbook(rows)
                .add("xl/workbook.xml", main)
                .add(
                        "xl/_rels/workbook.xml.rels",
                        WorkbookParts.relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"))
                .add("xl/styles.xml", STYLES)
                .bytes();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Workbook open(byte[] bytes, Caps caps, Deadline deadline) {
        return Workbook.open(WorkbookParts.channel(bytes), "a.xlsx", caps, deadline);
    }

    private static void readAll(byte[] bytes, Caps caps, Deadline deadline) {
        try (Workbook workbook = open(bytes, caps, deadline)) {
            workbook.sheets().forEach(sheet -> workbook.read(sheet, row -> true));
        }
    }

    private static List<String> cells(byte[] bytes, String name) {
        List<String> cells = new ArrayList<>();
        try (Workbook workbook = Workbook.open(WorkbookParts.channel(bytes), name, Caps.standard(), Deadline.none())) {
            workbook.read(workbook.sheets().getFirst(), row -> {
                for (int i = 0; i < row.size(); i++) {
                    Cell cell = Objects.requireNonNull(row.cell(row.column(i)));
                    cells.add(CellRef.of(row.number(), row.column(i)) + " " + shown(cell));
                }
                return true;
            });
        }
        return cells;
    }

    private static String shown(Cell cell) {
        String form = cell instanceof Cell.Number number
                ? number.form() + (number.currency() == null ? "" : " " + number.currency())
                : cell.getClass().getSimpleName();
        return form + " " + cell.raw();
    }

    /** Every look at it takes a millisecond. */
    private static final class Ticking extends Clock {
        private long millis;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis++);
        }
    }
}
