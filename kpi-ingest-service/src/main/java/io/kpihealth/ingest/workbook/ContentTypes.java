package io.kpihealth.ingest.workbook;

import java.util.Locale;

/** Refuses archives that are something else than a workbook without macros. */
final class ContentTypes {
    private static final String LIST = "[Content_Types].xml";

    private ContentTypes() {}

    static void check(Archive archive) {
        if (!archive.has(LIST)) {
            throw archive.has("mimetype") || archive.has("META-INF/manifest.xml")
                    ? Refusal.OPEN_DOCUMENT.because("the file is an OpenDocument file or another kind of archive")
                    : Refusal.NOT_A_WORKBOOK.because("the archive holds no workbook");
        }
        for (ZipEntry entry : archive.entries()) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
                throw Refusal.MACROS.because("the workbook contains macros");
            }
        }
        boolean workbook = false;
        try (XmlPart xml = archive.open(LIST)) {
            while (xml.nextChild(0)) {
                String type = xml.plainAttribute("ContentType");
                workbook |= type != null && isWorkbook(type.toLowerCase(Locale.ROOT));
            }
        }
        if (!workbook) {
            throw Refusal.NOT_A_WORKBOOK.because("the archive holds no workbook");
        }
    }

    private static boolean isWorkbook(String type) {
        if (type.contains("sheet.binary.macroenabled")) {
            throw Refusal.BINARY_FORMAT.because("the workbook is in the binary format");
        }
        if (type.contains("macroenabled") || type.contains("vbaproject") || type.contains("macrosheet")) {
            throw Refusal.MACROS.because("the workbook contains macros");
        }
        return type.contains("spreadsheetml.sheet.main+xml") || type.contains("spreadsheetml.template.main+xml");
    }
}
