package io.kpihealth.ingest.cell;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Digits with group separators and decimals, at the beginning of a text. */
final class NumberText {
    /** More digits than a double holds, and fewer than make arithmetic slow. */
    private static final int MOST_DIGITS = 40;

    private final String text;
    private final NumberStyle style;
    private final StringBuilder plain = new StringBuilder();
    private int at;
    private ParsedCell.@Nullable CellProblem problem;

    private NumberText(String text, int from, NumberStyle style) {
        this.text = text;
        this.at = from;
        this.style = style;
    }

    /** Reads from there on; a text that does not begin with a number has no number and no problem. */
    static NumberText read(String text, int from, NumberStyle style) {
        NumberText number = new NumberText(text, from, style);
        number.readAll();
        return number;
    }

    /** Where the number ends. */
    int end() {
        return at;
    }

    ParsedCell.@Nullable CellProblem problem() {
        return problem;
    }

    @Nullable
    BigDecimal number() {
        return problem != null || plain.isEmpty() || plain.toString().equals(".")
                ? null
                : new BigDecimal(plain.toString());
    }

    private void readAll() {
        int first = digits();
        boolean grouped = false;
        while (first > 0 && at + 1 < text.length() && style.isGroup(text.charAt(at)) && isDigit(at + 1)) {
            at++;
            if (digits() != 3 || !grouped && first > 3) {
                problem = Problems.grouping(style);
                return;
            }
            grouped = true;
        }
        if (at < text.length() && text.charAt(at) == style.decimal() && isDigit(at + 1)) {
            plain.append('.');
            at++;
            digits();
        }
        boolean separator = at > 0 && at < text.length() && isSeparator(text.charAt(at)) && isDigit(at + 1);
        if (separator && !plain.isEmpty()) {
            problem = Problems.grouping(style);
        } else if (plain.length() > MOST_DIGITS) {
            problem = Problems.SIZE;
        }
    }

    private boolean isSeparator(char c) {
        return c == '.' || c == ',' || c == '\'';
    }

    private int digits() {
        int from = at;
        while (isDigit(at)) {
            plain.append(text.charAt(at++));
        }
        return at - from;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
