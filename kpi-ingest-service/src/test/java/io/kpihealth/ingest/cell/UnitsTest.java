package io.kpihealth.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.kpihealth.scoringclient.Bounds;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    private final CellGrammar grammar = new CellGrammar(NumberStyle.US);
    private final Units units = new Units("USD");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            27 hours  | days    |     |     | FITS 1.125 days
            27 hours  | %       |     |     | UNIT_MISMATCH 27 hours
            2 days    | %       |     |     | UNIT_MISMATCH 48 hours
            100%      | days    |     |     | UNIT_MISMATCH 100 %
            85%       | score   | 1   | 5   | UNIT_MISMATCH 85 %
            85%       | score   | 0   | 100 | FITS 85 score
            85%       | score   |     |     | UNIT_MISMATCH 85 %
            120%      | score   | 0   | 100 | OUT_OF_SCALE 120 score
            4.5/5     | score   | 1   | 5   | FITS 4.5 score
            4.5/5     | score   | 0   | 10  | UNIT_MISMATCH 4.5 /5
            6/5       | score   | 1   | 5   | OUT_OF_SCALE 6 score
            272       | score   | 0   | 100 | OUT_OF_SCALE 272 score
            272       | score   |     |     | FITS 272 score
            88%       | count   |     |     | UNIT_MISMATCH 88 %
            97%       | ratio   |     |     | FITS 0.97 ratio
            3x        | ratio   |     |     | FITS 3 ratio
            3x        | %       |     |     | UNIT_MISMATCH 3 x
            45        | %       |     |     | FITS 45 %
            45        | hours   |     |     | FITS 45 hours
            45        | $       |     |     | FITS 45 $
            $45       | $       |     |     | FITS 45 $
            USD 45    | $       |     |     | FITS 45 $
            EUR 45    | $       |     |     | UNIT_MISMATCH 45 EUR
            $45       | EUR     |     |     | UNIT_MISMATCH 45 $
            $45       | USD     |     |     | FITS 45 USD
            26 hours  | $       |     |     | UNIT_MISMATCH 26 hours
            500 ms    | seconds |     |     | FITS 0.5 seconds
            2 weeks   | days    |     |     | FITS 14 days
            3 weeks   |         |     |     | FITS 504 hours
            45%       |         |     |     | FITS 45 %
            """)
    void shouldCompareUnits(
            String text, @Nullable String unit, @Nullable BigDecimal min, @Nullable BigDecimal max, String expected) {
        // Given
        ParsedCell.Value value = (ParsedCell.Value) grammar.parse(text, unit);

        // When
        Fit fit = units.fit(value, new Units.Measure(unit, min, max, null));

        // Then
        String number = fit.number().stripTrailingZeros().toPlainString();
        assertThat(fit.outcome() + " " + number + " " + fit.unit()).isEqualTo(expected);
    }

    @Test
    void shouldMarkValuesOutsideClosedOuterBounds() {
        // Given
        Bounds percent = new Bounds(true, number(0), number(50), number(51), number(80), number(81), number(100));
        Units.Measure measure = new Units.Measure("%", null, null, percent);

        // When
        Fit outside = units.fit((ParsedCell.Value) grammar.parse("130%", "%"), measure);
        Fit inside = units.fit((ParsedCell.Value) grammar.parse("100%", "%"), measure);

        // Then
        assertThat(outside.outcome()).isEqualTo(Fit.Outcome.CLAMPED);
        assertThat(outside.outcome().scorable()).isTrue();
        assertThat(inside.outcome()).isEqualTo(Fit.Outcome.FITS);
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }
}
