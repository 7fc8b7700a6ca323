package io.kpihealth.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.kpihealth.ingest.workbook.Cell;
import io.kpihealth.ingest.workbook.NumberForm;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellGrammarTest {
    private final CellGrammar grammar = new CellGrammar(NumberStyle.US);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            5                  |               | 5 number
            0                  |               | 0 number
            -3.25              |               | -3.25 number
            +7                 |               | 7 number
            .5                 |               | 0.5 number
            (1,234)            |               | -1234 number
            1,234,567.89       |               | 1234567.89 number
            −12                |               | -12 number
            ４５％             |               | 45 percent %
            45%                |               | 45 percent %
            45.5 %             |               | 45.5 percent %
            (5%)               |               | -5 percent %
            -5%                |               | -5 percent %
            $2,500,000         |               | 2500000 money $
            $49K               |               | 49000 money $
            $1.2m              |               | 1200000 money $
            $1.2M              | hours         | 1200000 money $
            ($500)             |               | -500 money $
            -$5                |               | -5 money $
            $-5                |               | -5 money $
            US$ 5              |               | 5 money USD
            €1,000             |               | 1000 money EUR
            500 €              |               | 500 money EUR
            USD 500            |               | 500 money USD
            500 USD            |               | 500 money USD
            £3bn               |               | 3000000000 money GBP
            1.2M               |               | 1200000 number
            1.2M               | count         | 1200000 number
            1.2m               | count         | 1200000 number
            1.2m               | $             | 1200000 number
            2B                 |               | 2000000000 number
            3 thousand         |               | 3000 number
            3 million          |               | 3000000 number
            5 K                |               | 5000 number
            4x                 |               | 4 ratio x
            1.5 x              |               | 1.5 ratio x
            4.5/5              |               | 4.5 fraction /5
            8 / 10             |               | 8 fraction /10
            87/100             |               | 87 fraction /100
            27 hours           | days          | 27 time hours
            27 hrs.            |               | 27 time hours
            1 hour             |               | 1 time hours
            250ms              |               | 250 time milliseconds
            30 sec             |               | 30 time seconds
            5 MIN              |               | 5 time minutes
            5m                 | hours         | 5 time minutes
            2 wks              |               | 2 time weeks
            3 mo               |               | 3 time months
            1y                 |               | 1 time years
            1.5K hours         |               | 1500 time hours
            1:30               |               | 1.5 time hours
            0:45               |               | 0.75 time hours
            1:30:36            |               | 1.51 time hours
            1 h 30 min         |               | 90 time minutes
            2d 4h              |               | 52 time hours
            1h30m              |               | 90 time minutes
            """)
    void shouldReadValues(String text, @Nullable String kpiUnit, String expected) {
        // When
        ParsedCell parsed = grammar.parse(text, kpiUnit);

        // Then
        assertThat(shown(parsed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "N/A",
                "n/a",
                "NA",
                "n.a.",
                "-",
                "–",
                "—",
                "TBD",
                "tbc",
                "None",
                "NULL",
                "\u00a0-\u00a0"
            })
    void shouldReadMarksOfMissingValues(String text) {
        // When
        ParsedCell parsed = grammar.parse(text, "%");

        // Then
        assertThat(parsed).isInstanceOf(ParsedCell.Missing.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            good               |               | not-a-number
            five               |               | not-a-number
            45 percent         |               | not-a-number
            4.5.6              |               | digit-grouping
            1,23               |               | digit-grouping
            4,5                |               | digit-grouping
            1234,567           |               | digit-grouping
            1,2345             |               | digit-grouping
            < 5                |               | inexact-number
            >90%               |               | inexact-number
            ~90                |               | inexact-number
            ≥ 4                |               | inexact-number
            about 5            |               | inexact-number
            5+                 |               | inexact-number
            5-10               |               | range-of-numbers
            5 – 10             |               | range-of-numbers
            5% to 10%          |               | range-of-numbers
            $5-$10             |               | range-of-numbers
            2026-03-05         |               | date-for-number
            3/5/2026           |               | date-for-number
            Mar 5, 2026        |               | date-for-number
            5 March 2026       |               | date-for-number
            2026-03            |               | date-for-number
            Q1 2026            |               | date-for-number
            4 business hours   | hours         | business-time
            2 working days     | days          | business-time
            5m                 | %             | ambiguous-unit
            5m                 | score         | ambiguous-unit
            5m                 |               | ambiguous-unit
            5M                 | hours         | ambiguous-unit
            $5%                |               | two-units
            5% x               |               | two-units
            $5 hours           |               | two-units
            5$ €               |               | two-units
            3/4                |               | unknown-fraction
            5/7                |               | unknown-fraction
            (5                 |               | not-a-number
            5)                 |               | not-a-number
            (-5)               |               | not-a-number
            --5                |               | not-a-number
            all 5              |               | not-a-number
            5 usd              |               | not-a-number
            5²                 |               | not-a-number
            #DIV/0!            |               | error-cell
            #N/A               |               | error-cell
            1e5                |               | not-a-number
            """)
    void shouldRefuseToGuess(String text, @Nullable String kpiUnit, String rule) {
        // When
        ParsedCell parsed = grammar.parse(text, kpiUnit);

        // Then
        assertThat(parsed).isInstanceOfSatisfying(ParsedCell.CellProblem.class, problem -> {
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.hint()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de    | 1.234,5  | 1234.5 number
            de    | 4,5      | 4.5 number
            de    | 4.5      | digit-grouping
            de-CH | 1'234.5  | 1234.5 number
            fr    | 1 234,5  | 1234.5 number
            pt-BR | 1.234    | 1234 number
            en-GB | 1,234    | 1234 number
            es-MX | 1,234.5  | 1234.5 number
            sv    | 12,5 %   | 12.5 percent %
            """)
    void shouldReadNumbersAsTheTenantWritesThem(String locale, String text, String expected) {
        // Given
        CellGrammar local = new CellGrammar(NumberStyle.of(Locale.forLanguageTag(locale)));

        // When
        ParsedCell parsed = local.parse(text, null);

        // Then
        assertThat(shown(parsed)).isEqualTo(expected);
    }

    @Test
    void shouldReadTypedCells() {
        assertThat(typed(new Cell.Number(0.57, NumberForm.PERCENT, null))).isEqualTo("57 percent %");
        assertThat(typed(new Cell.Number(0.29, NumberForm.PERCENT, null))).isEqualTo("29 percent %");
        assertThat(typed(new Cell.Number(0.1 + 0.2, NumberForm.PLAIN, null))).isEqualTo("0.30000000000000004 number");
        assertThat(typed(new Cell.Number(1, NumberForm.PLAIN, null))).isEqualTo("1 number");
        assertThat(typed(new Cell.Number(0.0625, NumberForm.DURATION, null))).isEqualTo("1.5 time hours");
        assertThat(typed(new Cell.Number(1.0 / 3, NumberForm.DURATION, null))).isEqualTo("8 time hours");
        assertThat(typed(new Cell.Number(500, NumberForm.PLAIN, "EUR"))).isEqualTo("500 money EUR");
        assertThat(typed(new Cell.Moment(LocalDateTime.of(2026, 3, 5, 0, 0)))).isEqualTo("date-for-number");
        assertThat(typed(new Cell.Bool(true))).isEqualTo("not-a-number");
        assertThat(typed(new Cell.Failure("#SPILL!"))).isEqualTo("error-cell");
        assertThat(typed(new Cell.NotCalculated())).isEqualTo("formula-without-result");
        assertThat(typed(null)).isEqualTo("missing");
    }

    private String typed(@Nullable Cell cell) {
        return shown(grammar.parse(cell, "%"));
    }

    static String shown(ParsedCell parsed) {
        return switch (parsed) {
            case ParsedCell.Value value ->
                (value.number().stripTrailingZeros().toPlainString() + " "
                                + value.kind().wire() + " " + value.unit())
                        .strip();
            case ParsedCell.Missing missing -> "missing";
            case ParsedCell.CellProblem problem -> problem.rule();
        };
    }
}
