package io.kpihealth.testkit.workbook;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A workbook of one sheet, from its parts. */
public final class WorkbookParts {
    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private WorkbookParts() {}

    public static RawZip workbook(String rows) {
        return empty(MAIN_TYPE).add(SHEET, sheet(rows));
    }

    /** All but the sheet. */
    public static RawZip empty(String contentType) {
        return new RawZip()
                .add("[Content_Types].xml", """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Override PartName="/xl/workbook.xml" ContentType="%s"/></Types>""".formatted(contentType))
                .add("_rels/.rels", relations("officeDocument", "xl/workbook.xml"))
                .add("xl/workbook.xml", main(""))
                .add("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
    }

    public static String main(String properties) {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">" + properties
                + "<sheets><sheet name=\"Sheet\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>";
    }

    /** References with ids r0, r1 …; pairs of type and target. */
    public static String relations(String... typesAndTargets) {
        StringBuilder list = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            list.append("<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2, RELATIONS, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return list.append("</Relationships>").toString();
    }

    public static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    public static String sharedStrings(String items) {
        return "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>";
    }

    public static String styles(String content) {
        return "<styleSheet xmlns=\"" + MAIN + "\">" + content + "</styleSheet>";
    }

    public static RawZip withStrings(String rows, String items) {
        return workbook(rows)
                .add(
                        "xl/_rels/workbook.xml.rels",
                        relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"))
                .add("xl/sharedStrings.xml", sharedStrings(items));
    }

    public static SeekableByteChannel channel(byte[] bytes) {
        return new BytesChannel(ByteBuffer.wrap(bytes));
    }
}
