package io.kpihealth.ingest.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Makes typed cells of what the file writes for them. */
final class CellValues {
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_SERIAL = 2_958_465;
    private static final double MILLIS_A_DAY = 86_400_000;

    /** The day that 1900 did not have; before it serials are one off. */
    private static final int FALSE_LEAP_DAY = 60;

    private final NumberFormats formats;
    private final SharedStrings strings;
    private final boolean date1904;

    CellValues(NumberFormats formats, SharedStrings strings, boolean date1904) {
        this.formats = formats;
        this.strings = strings;
        this.date1904 = date1904;
    }

    @Nullable
    Cell cell(@Nullable String type, @Nullable String style, @Nullable String value, boolean formula) {
        String kind = type == null ? "n" : type;
        boolean empty = value == null || value.isEmpty();
        if (empty && formula && !(kind.equals("str") && value != null)) {
            return new Cell.NotCalculated();
        }
        if (empty || value == null) {
            return null;
        }
        return switch (kind) {
            case "n" -> number(value.strip(), style);
            case "s" -> nonEmpty(strings.get(index(value.strip())));
            case "str" -> nonEmpty(RichText.unescape(new StringBuilder(value)));
            case "inlineStr" -> nonEmpty(value);
            case "b" -> new Cell.Bool(XlsxWorkbook.isTrue(value.strip()));
            case "e" -> new Cell.Failure(value.strip());
            case "d" -> isoDate(value.strip());
            default -> throw Refusal.XML.because("a cell of the workbook has an unknown type");
        };
    }

    private static @Nullable Cell nonEmpty(String text) {
        return text.isEmpty() ? null : new Cell.Text(text);
    }

    private Cell number(String text, @Nullable String style) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw Refusal.XML.because("a number of the workbook is not one");
        }
        if (!Double.isFinite(value) || !isDecimal(text)) {
            throw Refusal.XML.because("a number of the workbook is not one");
        }
        NumberFormats.Style format = style == null ? NumberFormats.Style.PLAIN : formats.style(index(style));
        return switch (format.kind()) {
            case PLAIN -> new Cell.Number(value, NumberForm.PLAIN, format.currency());
            case PERCENT -> new Cell.Number(value, NumberForm.PERCENT, null);
            case DURATION -> new Cell.Number(value, NumberForm.DURATION, null);
            case DATE -> date(value);
        };
    }

    /** The language also reads NaN, hexadecimal and {@code 1f}, which no spreadsheet program writes. */
    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean part = c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!part) {
                return false;
            }
        }
        return true;
    }

    private Cell date(double serial) {
        boolean impossible = serial < 0 || serial > LAST_SERIAL || !date1904 && (int) serial == FALSE_LEAP_DAY;
        if (impossible) {
            return new Cell.Number(serial, NumberForm.PLAIN, null);
        }
        long days = (long) serial;
        long millis = Math.round((serial - days) * MILLIS_A_DAY);
        LocalDate epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
        LocalDate day = epoch.plusDays(!date1904 && days < FALSE_LEAP_DAY ? days + 1 : days);
        return new Cell.Moment(LocalDateTime.of(day, LocalTime.MIDNIGHT).plusNanos(millis * 1_000_000));
    }

    private static Cell isoDate(String text) {
        try {
            String plain = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
            return plain.indexOf('T') < 0
                    ? new Cell.Moment(LocalDate.parse(plain).atStartOfDay())
                    : new Cell.Moment(LocalDateTime.parse(plain));
        } catch (DateTimeException e) {
            throw Refusal.XML.because("a date of the workbook is not one");
        }
    }

    private static int index(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.XML.because("a cell of the workbook refers to nothing");
        }
    }
}
