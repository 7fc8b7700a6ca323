package io.kpihealth.ingest.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number formats of a workbook's cell styles, as far as they change what a number means. */
final class NumberFormats {
    private static final int MOST_STYLES = 65_500;

    /** What the format of one style says. */
    record Style(Kind kind, @Nullable String currency) {
        static final Style PLAIN = new Style(Kind.PLAIN, null);
    }

    /** Sorts of formats. */
    enum Kind {
        PLAIN,
        PERCENT,
        DATE,
        DURATION
    }

    private final List<Style> styles = new ArrayList<>();

    /** A workbook without styles. */
    static NumberFormats none() {
        return new NumberFormats();
    }

    static NumberFormats read(XmlPart xml) {
        NumberFormats formats = new NumberFormats();
        Map<Integer, Style> custom = new HashMap<>();
        while (xml.nextChild(0)) {
            switch (xml.element()) {
                case "styleSheet" -> {
                    // its children follow
                }
                case "numFmts" -> readCustom(xml, custom);
                case "cellXfs" -> formats.readStyles(xml, custom);
                default -> xml.skip();
            }
        }
        return formats;
    }

    /** The format of a cell's style; plain when there is no such style. */
    Style style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : Style.PLAIN;
    }

    private static void readCustom(XmlPart xml, Map<Integer, Style> custom) {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            String id = xml.plainAttribute("numFmtId");
            String code = xml.plainAttribute("formatCode");
            if (id != null && code != null && custom.size() < MOST_STYLES) {
                custom.put(number(id), FormatCode.read(code));
            }
            xml.skip();
        }
    }

    private void readStyles(XmlPart xml, Map<Integer, Style> custom) {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            String id = xml.plainAttribute("numFmtId");
            int format = id == null ? 0 : number(id);
            if (styles.size() > MOST_STYLES) {
                throw Refusal.NAMES.because("the workbook has too many styles");
            }
            Style known = custom.get(format);
            styles.add(known == null ? builtin(format) : known);
            xml.skip();
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.XML.because("a style of the workbook has no valid number");
        }
    }

    /** Formats that files refer to without spelling them out; those of currencies mean the reader's own. */
    private static Style builtin(int format) {
        return switch (format) {
            case 9, 10 -> new Style(Kind.PERCENT, null);
            case 14, 15, 16, 17, 22 -> new Style(Kind.DATE, null);
            case 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> new Style(Kind.DATE, null);
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> new Style(Kind.DURATION, null);
            default -> Style.PLAIN;
        };
    }

    /** Format codes, read by their first section. */
    static final class FormatCode {
        private static final Map<String, String> SIGNS =
                Map.of("$", "$", "€", "EUR", "£", "GBP", "¥", "JPY", "₹", "INR", "US$", "USD");

        private FormatCode() {}

        static Style read(String code) {
            StringBuilder tokens = new StringBuilder();
            String currency = null;
            for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
                char c = code.charAt(i);
                switch (c) {
                    case '"' -> {
                        int end = code.indexOf('"', i + 1);
                        end = end < 0 ? code.length() : end;
                        currency = currency == null
                                ? SIGNS.get(code.substring(i + 1, end).strip())
                                : currency;
                        i = end;
                    }
                    case '\\', '_', '*' -> {
                        String escaped = i + 1 < code.length() ? code.substring(i + 1, i + 2) : "";
                        currency = currency == null && c == '\\' ? SIGNS.get(escaped) : currency;
                        i++;
                    }
                    case '[' -> {
                        int end = code.indexOf(']', i);
                        end = end < 0 ? code.length() : end;
                        String inside = code.substring(i + 1, end);
                        currency = currency == null ? localeCurrency(inside) : currency;
                        tokens.append(elapsed(inside));
                        i = end;
                    }
                    default -> {
                        currency = currency == null ? SIGNS.get(String.valueOf(c)) : currency;
                        tokens.append(c);
                    }
                }
            }
            return new Style(kind(tokens.toString().toLowerCase(Locale.ROOT)), currency);
        }

        private static Kind kind(String tokens) {
            if (tokens.startsWith("general")) {
                return Kind.PLAIN;
            }
            if (tokens.contains("%")) {
                return Kind.PERCENT;
            }
            String bare = tokens.replace("am/pm", "").replace("a/p", "");
            if (bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0) {
                return Kind.DATE;
            }
            if (bare.indexOf('h') >= 0 || bare.indexOf('s') >= 0) {
                return Kind.DURATION;
            }
            return bare.indexOf('m') >= 0 ? Kind.DATE : Kind.PLAIN;
        }

        /** {@code [h]}, {@code [mm]} and {@code [ss]} count on beyond a day; colours and conditions are nothing here. */
        private static String elapsed(String inside) {
            return inside.matches("(?i)h+|m+|s+") ? "h" : "";
        }

        private static @Nullable String localeCurrency(String inside) {
            if (!inside.startsWith("$")) {
                return null;
            }
            int dash = inside.indexOf('-');
            String sign = inside.substring(1, dash < 0 ? inside.length() : dash).strip();
            return SIGNS.getOrDefault(sign, sign.matches("[A-Z]{3}") ? sign : null);
        }
    }
}
