package io.kpihealth.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.kpihealth.scoringclient.UnitKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellGrammarPropertyTest {
    private static final int ROUNDS = 20_000;
    private static final String ALPHABET = "0123456789.,-+()$€%xX/ kKmMbBhdsy:<>~#NA'\u00a0";

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /** A unit as it is written, and as it is read. */
    private record Written(String before, String after, BigDecimal scale, UnitKind kind, String unit) {}

    private static final List<Written> UNITS = List.of(
            new Written("", "", BigDecimal.ONE, UnitKind.NUMBER, ""),
            new Written("", "%", BigDecimal.ONE, UnitKind.PERCENT, "%"),
            new Written("", " %", BigDecimal.ONE, UnitKind.PERCENT, "%"),
            new Written("$", "", BigDecimal.ONE, UnitKind.MONEY, "$"),
            new Written("$", "K", BigDecimal.valueOf(1_000), UnitKind.MONEY, "$"),
            new Written("EUR ", "", BigDecimal.ONE, UnitKind.MONEY, "EUR"),
            new Written("", " million", BigDecimal.valueOf(1_000_000), UnitKind.NUMBER, ""),
            new Written("", "x", BigDecimal.ONE, UnitKind.RATIO, "x"),
            new Written("", "/5", BigDecimal.ONE, UnitKind.FRACTION, "/5"),
            new Written("", " hours", BigDecimal.ONE, UnitKind.TIME, "hours"),
            new Written("", "wk", BigDecimal.ONE, UnitKind.TIME, "weeks"));

    private static final List<NumberStyle> STYLES =
            List.of(NumberStyle.US, new NumberStyle('.', ','), new NumberStyle(' ', ','), new NumberStyle('\'', '.'));

    @Test
    void shouldReadBackEveryNumberThatIsWrittenByTheRules() {
        for (int i = 0; i < ROUNDS; i++) {
            // Given
            NumberStyle style = STYLES.get(random.nextInt(STYLES.size()));
            Written unit = UNITS.get(random.nextInt(UNITS.size()));
            BigDecimal number = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(5));
            boolean negative = random.nextBoolean();
            String text = unit.before() + written(number, style) + unit.after();
            text = negative ? random.nextBoolean() ? "-" + text : "(" + text + ")" : text;

            // When
            ParsedCell parsed = new CellGrammar(style).parse(text, null);

            // Then
            BigDecimal expected = number.multiply(unit.scale());
            assertThat(parsed)
                    .as("seed %d, text %s", seed, text)
                    .isInstanceOfSatisfying(ParsedCell.Value.class, value -> {
                        assertThat(value.number()).isEqualByComparingTo(negative ? expected.negate() : expected);
                        assertThat(value.kind()).isEqualTo(unit.kind());
                        assertThat(value.unit()).isEqualTo(unit.unit());
                    });
        }
    }

    @Test
    void shouldAnswerEveryTextWithoutFailing() {
        CellGrammar grammar = new CellGrammar(NumberStyle.US);
        for (int i = 0; i < ROUNDS; i++) {
            // Given
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }

            // Then
            assertThatCode(() -> grammar.parse(text.toString(), "hours"))
                    .as("seed %d, text %s", seed, text)
                    .doesNotThrowAnyException();
        }
    }

    private String written(BigDecimal number, NumberStyle style) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        StringBuilder whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        if (random.nextBoolean()) {
            for (int at = whole.length() - 3; at > 0; at -= 3) {
                whole.insert(at, style.group());
            }
        }
        return point < 0 ? whole.toString() : whole.append(style.decimal()) + plain.substring(point + 1);
    }
}
