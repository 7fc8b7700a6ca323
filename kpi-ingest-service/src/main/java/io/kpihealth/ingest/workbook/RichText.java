package io.kpihealth.ingest.workbook;

/** Texts that may be split into formatted runs; hints of how to pronounce them are left out. */
final class RichText {
    private static final int ESCAPE_LENGTH = 7;

    private RichText() {}

    /** Appends the text of the current element, up to its end. */
    static void append(XmlPart xml, StringBuilder target) {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            switch (xml.element()) {
                case "t" -> xml.appendText(target);
                case "r" -> append(xml, target);
                default -> xml.skip();
            }
        }
    }

    /** Writes out the format's own escapes of characters that XML cannot hold, {@code _x000D_}. */
    static String unescape(StringBuilder text) {
        int at = text.indexOf("_x");
        while (at >= 0) {
            if (at + ESCAPE_LENGTH <= text.length() && text.charAt(at + ESCAPE_LENGTH - 1) == '_') {
                int code = hex(text, at + 2);
                if (code >= 0) {
                    text.replace(at, at + ESCAPE_LENGTH, String.valueOf((char) code));
                }
            }
            at = text.indexOf("_x", at + 1);
        }
        return text.toString();
    }

    private static int hex(StringBuilder text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
