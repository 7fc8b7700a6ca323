package io.kpihealth.ingest.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook in the format of today's spreadsheet programs, in either of its dialects. */
final class XlsxWorkbook implements Workbook {
    private final Archive archive;
    private final List<SheetRef> sheets = new ArrayList<>();
    private final List<@Nullable String> parts = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final CellCount cells;
    private boolean date1904;
    private NumberFormats formats = NumberFormats.none();
    private SharedStrings strings = new SharedStrings();

    private XlsxWorkbook(Archive archive) {
        this.archive = archive;
        this.cells = new CellCount(archive.caps());
    }

    static XlsxWorkbook open(ChannelBytes file, Caps caps) {
        Archive archive = new Archive(file, caps);
        ContentTypes.check(archive);
        XlsxWorkbook workbook = new XlsxWorkbook(archive);
        workbook.read();
        return workbook;
    }

    @Override
    public List<SheetRef> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public List<Note> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void read(SheetRef sheet, RowHandler handler) {
        String part = parts.get(sheet.index());
        if (part == null) {
            return;
        }
        try (XmlPart xml = archive.open(part)) {
            new SheetXml(xml, archive.caps(), formats, strings, date1904, cells).read(handler);
        }
    }

    @Override
    public void close() {
        // Parts are closed as they are read, and the channel is the caller's.
    }

    private void read() {
        String main = Relations.of("", archive)
                .target("officeDocument")
                .orElseThrow(() -> Refusal.NOT_A_WORKBOOK.because("the archive holds no workbook"));
        Relations relations = Relations.of(main, archive);
        try (XmlPart xml = archive.open(main)) {
            while (xml.nextChild(0)) {
                switch (xml.element()) {
                    case "workbookPr" -> date1904 = isTrue(xml.plainAttribute("date1904"));
                    case "sheet" -> addSheet(xml, relations);
                    default -> {
                        // Everything else in it is about views, names and calculation.
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw Refusal.NOT_A_WORKBOOK.because("the workbook has no sheets");
        }
        if (relations.hasType("externalLink") || relations.hasType("externalLinkPath")) {
            notes.add(
                    new Note("external-links", "Links to other workbooks are not followed: stored results are used."));
        }
        relations.target("styles").ifPresent(this::readStyles);
        relations.target("sharedStrings").ifPresent(this::readStrings);
    }

    private void readStyles(String part) {
        try (XmlPart xml = archive.open(part)) {
            formats = NumberFormats.read(xml);
        }
    }

    private void readStrings(String part) {
        try (XmlPart xml = archive.open(part)) {
            strings = SharedStrings.read(xml, archive.caps());
        }
    }

    private void addSheet(XmlPart xml, Relations relations) {
        String name = xml.plainAttribute("name");
        Relations.Relation relation = relations.find(xml.relationAttribute("id"));
        if (name == null || relation == null) {
            throw Refusal.DAMAGED.because("the workbook lists a sheet that it does not have");
        }
        if (relation.external()) {
            throw Refusal.EXTERNAL_SHEET.because("a sheet of the workbook lies outside of it");
        }
        if (sheets.size() == archive.caps().sheets()) {
            throw Refusal.SHEETS.because("the workbook has too many sheets");
        }
        String state = xml.plainAttribute("state");
        boolean rows = relation.type().equals("worksheet");
        sheets.add(new SheetRef(sheets.size(), name, state != null && !state.equals("visible"), rows));
        parts.add(rows ? relation.target() : null);
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }
}
