package io.kpihealth.ingest.cell;

import io.kpihealth.scoringclient.TimeUnits;
import io.kpihealth.scoringclient.UnitKind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One number with at most one unit: optional sign or accounting parentheses, optional currency, digits, optional scale,
 * optional percent, ratio, fraction or unit of time.
 */
final class Amount {
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "k", BigDecimal.valueOf(1_000),
            "thousand", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "b", BigDecimal.valueOf(1_000_000_000),
            "bn", BigDecimal.valueOf(1_000_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000));
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final Set<String> DENOMINATORS = Set.of("5", "10", "100");

    private final String text;
    private final NumberStyle style;
    private final @Nullable String kpiUnit;
    private int at;
    private boolean negative;
    private boolean signed;
    private boolean parenthesis;
    private boolean scaled;
    private @Nullable String currency;
    private BigDecimal scale = BigDecimal.ONE;
    private @Nullable String unit;
    private ParsedCell.@Nullable CellProblem problem;

    Amount(String text, NumberStyle style, @Nullable String kpiUnit) {
        this.text = text;
        this.style = style;
        this.kpiUnit = kpiUnit;
    }

    ParsedCell read() {
        prefix();
        NumberText digits = NumberText.read(text, at, style);
        BigDecimal number = digits.number();
        if (digits.problem() != null) {
            return digits.problem();
        }
        if (number == null) {
            return Problems.TEXT;
        }
        at = digits.end();
        suffixes();
        if (problem != null) {
            return problem;
        }
        BigDecimal full = number.multiply(scale);
        return value(negative ? full.negate() : full);
    }

    /** Sign, parenthesis and currency in any order, each at most once. */
    private void prefix() {
        boolean more = true;
        while (more && at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
            } else if ((c == '-' || c == '+') && !signed) {
                signed = true;
                negative = c == '-';
                at++;
            } else if (c == '(' && !parenthesis && !signed) {
                parenthesis = true;
                negative = true;
                signed = true;
                at++;
            } else {
                more = currency == null && currencyAhead();
            }
        }
    }

    private boolean currencyAhead() {
        for (int length = Math.min(3, text.length() - at); length > 0; length--) {
            String token = text.substring(at, at + length);
            boolean word = length == 3 && token.chars().allMatch(Character::isLetter);
            Optional<String> found =
                    Currencies.ofSign(token).or(() -> word ? Currencies.ofCode(token) : Optional.empty());
            if (found.isPresent()) {
                currency = found.get();
                at += length;
                return true;
            }
        }
        return false;
    }

    private void suffixes() {
        while (problem == null && at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
            } else if (c == ')' && parenthesis) {
                parenthesis = false;
                at++;
            } else if (c == '%') {
                at++;
                unit("%");
            } else if (c == '/') {
                fraction();
            } else if (Character.isLetter(c)) {
                word();
            } else {
                boolean second = currency != null || unit != null;
                problem = !currencyAhead() ? Problems.TEXT : second ? Problems.TWO_UNITS : null;
            }
        }
        if (problem == null && parenthesis) {
            problem = Problems.TEXT;
        }
    }

    private void fraction() {
        int end = at + 1;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == ' ')) {
            end++;
        }
        String denominator = text.substring(at + 1, end).strip();
        at = end;
        if (DENOMINATORS.contains(denominator)) {
            unit("/" + denominator);
        } else {
            problem = Problems.FRACTION;
        }
    }

    private void word() {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String written = text.substring(at, end);
        String lower = written.toLowerCase(Locale.ROOT);
        // "hrs." and "min." are abbreviations.
        at = end < text.length() && text.charAt(end) == '.' && end == text.length() - 1 ? end + 1 : end;
        BigDecimal named = SCALES.get(lower);
        Optional<String> time = TimeUnits.canonical(lower);
        if (lower.equals("m")) {
            lonelyM(written.equals("M"));
        } else if (named != null) {
            scale(named);
        } else if (lower.equals("x")) {
            unit("x");
        } else if (time.isPresent()) {
            unit(time.get());
        } else {
            Optional<String> code = Currencies.ofCode(written);
            boolean second = currency != null || unit != null;
            problem = code.isEmpty() ? Problems.TEXT : second ? Problems.TWO_UNITS : null;
            currency = code.orElse(currency);
        }
    }

    /** Minutes for a KPI that is a time, million for money and counts; anything else would be a guess. */
    private void lonelyM(boolean capital) {
        UnitKind kind = kpiUnit == null ? null : UnitKind.of(kpiUnit);
        boolean money = currency != null || kind == UnitKind.MONEY;
        boolean count = kind == UnitKind.NUMBER && !"score".equals(kpiUnit);
        if (currency == null && kind == UnitKind.TIME) {
            if (capital) {
                problem = Problems.AMBIGUOUS_M;
            } else {
                unit("minutes");
            }
        } else if (money || count || capital) {
            scale(MILLION);
        } else {
            problem = Problems.AMBIGUOUS_M;
        }
    }

    private void scale(BigDecimal factor) {
        if (scaled || unit != null) {
            problem = Problems.TEXT;
        }
        scaled = true;
        scale = factor;
    }

    private void unit(String read) {
        if (unit != null || currency != null) {
            problem = Problems.TWO_UNITS;
        }
        unit = read;
    }

    private ParsedCell value(BigDecimal number) {
        if (currency != null) {
            return new ParsedCell.Value(number, UnitKind.MONEY, currency);
        }
        if (unit == null) {
            return new ParsedCell.Value(number, UnitKind.NUMBER, "");
        }
        UnitKind kind = switch (unit.charAt(0)) {
            case '%' -> UnitKind.PERCENT;
            case '/' -> UnitKind.FRACTION;
            case 'x' -> UnitKind.RATIO;
            default -> UnitKind.TIME;
        };
        return new ParsedCell.Value(number, kind, unit);
    }
}
