package io.kpihealth.ingest.cell;

import io.kpihealth.ingest.workbook.Cell;
import io.kpihealth.ingest.workbook.NumberForm;
import io.kpihealth.scoringclient.UnitKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a cell means. What is not certain is a problem with a hint, never a guess. */
public final class CellGrammar {
    private static final Set<String> MISSING =
            Set.of("", "n/a", "na", "n.a.", "n.a", "-", "–", "—", "tbd", "tbc", "none", "null");
    private static final Pattern ERROR_CODE = Pattern.compile("#[A-Z0-9_/]{2,20}[!?]?");
    private static final Pattern RANGE =
            Pattern.compile(".*\\d\\s*[%a-z]{0,7}\\s*(?:-|–|—|\\bto\\b|\\.\\.)\\s*[$€£]?\\d.*");
    private static final Pattern INEXACT =
            Pattern.compile("(?:[<>~≈≤≥±]|approx|about|circa|ca\\.|under |over |up to ).*|.*\\d\\s*\\+");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}[-/]\\d{1,2}(?:[t ].*)?|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[t ].*)?"
                    + "|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{2}|\\d{4})(?: .*)?"
                    + "|(?:\\d{1,2}\\.?[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?[ ,-]+\\d.*"
                    + "|\\d{4}-?[qw]\\d{1,2}|q[1-4][ -]?\\d{4}");
    private static final Pattern BUSINESS = Pattern.compile(".*\\b(?:business|working|work)\\s+(?:h|d)[a-z]*\\b.*");
    private static final int LONGEST_MARK = 4;

    /** No number is longer, and patterns take the square of a text's length. */
    private static final int LONGEST = 100;

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3_600);

    private final NumberStyle style;

    public CellGrammar(NumberStyle style) {
        this.style = style;
    }

    /** Reads a typed cell; null is one without content. The KPI's unit tells minutes from millions. */
    public ParsedCell parse(@Nullable Cell cell, @Nullable String kpiUnit) {
        return switch (cell) {
            case null -> ParsedCell.Missing.MISSING;
            case Cell.Text text -> parse(text.text(), kpiUnit);
            case Cell.Number number -> number(number);
            case Cell.Moment moment -> Problems.DATE;
            case Cell.Bool truth -> Problems.TRUTH;
            case Cell.Failure failure -> Problems.errorCell(failure.code());
            case Cell.NotCalculated none -> Problems.NOT_CALCULATED;
        };
    }

    /** Reads text as a person types it. */
    public ParsedCell parse(String raw, @Nullable String kpiUnit) {
        String text = plain(raw);
        if (text.length() <= LONGEST_MARK && MISSING.contains(text.toLowerCase(Locale.ROOT))) {
            return ParsedCell.Missing.MISSING;
        }
        if (text.length() > LONGEST) {
            return Problems.TEXT;
        }
        ParsedCell amount = new Amount(text, style, kpiUnit).read();
        boolean clear = amount instanceof ParsedCell.Value && text.indexOf('/') < 0;
        // Patterns cost more than all the rest, and a number that was read matches none but that of 2026/10.
        return clear ? amount : unusual(text, amount);
    }

    private static ParsedCell unusual(String text, ParsedCell amount) {
        String lower = text.toLowerCase(Locale.ROOT);
        ParsedCell.CellProblem special = special(text, lower);
        if (special != null) {
            return special;
        }
        return amount instanceof ParsedCell.Value
                ? amount
                : Durations.read(lower).orElse(amount);
    }

    private static ParsedCell number(Cell.Number number) {
        String currency = number.currency();
        if (currency != null && number.form() == NumberForm.PLAIN) {
            return new ParsedCell.Value(number.shortest(), UnitKind.MONEY, currency);
        }
        return switch (number.form()) {
            case PLAIN -> new ParsedCell.Value(number.shortest(), UnitKind.NUMBER, "");
            case PERCENT -> new ParsedCell.Value(number.percent(), UnitKind.PERCENT, "%");
            case DURATION -> Durations.time(hours(number.shortest()), "hours");
        };
    }

    /** Half past one is stored as 0.0625 days, and eight o'clock as 0.333…: to the millisecond it is exact again. */
    private static BigDecimal hours(BigDecimal days) {
        BigDecimal seconds = days.multiply(SECONDS_A_DAY).setScale(3, RoundingMode.HALF_UP);
        return seconds.divide(SECONDS_AN_HOUR, 12, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static ParsedCell.@Nullable CellProblem special(String text, String lower) {
        if (text.startsWith("#") && ERROR_CODE.matcher(text).matches()) {
            return Problems.errorCell(text);
        }
        if (BUSINESS.matcher(lower).matches()) {
            return Problems.BUSINESS_TIME;
        }
        if (DATE.matcher(lower).matches()) {
            return Problems.DATE;
        }
        if (INEXACT.matcher(lower).matches()) {
            return Problems.INEXACT;
        }
        return RANGE.matcher(lower).matches() ? Problems.RANGE : null;
    }

    /** Every sort of blank a blank, every minus a hyphen, full-width forms their narrow ones; nothing else changes. */
    private static String plain(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                text.append(' ');
            } else if (c == '−' || c == '﹣') {
                text.append('-');
            } else if (c >= '！' && c <= '～') {
                text.append((char) (c - '！' + '!'));
            } else if (c != '\uFEFF' && c != '\u200B') {
                text.append(c);
            }
        }
        return text.toString().strip();
    }
}
