package io.kpihealth.scoringclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitKindTest {

    @ParameterizedTest
    @CsvSource({
        "score,NUMBER",
        "count,NUMBER",
        "tickets,NUMBER",
        "%,PERCENT",
        "$,MONEY",
        "USD,MONEY",
        "EUR,MONEY",
        "hours,TIME",
        "Days,TIME",
        "milliseconds,TIME",
        "ratio,RATIO",
        "x,RATIO"
    })
    void shouldKnowTheKindOfAUnit(String unit, UnitKind kind) {
        assertThat(UnitKind.of(unit)).isEqualTo(kind);
        assertThat(UnitKind.ofWire(kind.wire())).isEqualTo(kind);
    }

    @Test
    void shouldConvertTimes() {
        assertThat(TimeUnits.convert(new BigDecimal("27"), "hours", "days")).isEqualByComparingTo("1.125");
        assertThat(TimeUnits.convert(new BigDecimal("1"), "wk", "days")).isEqualByComparingTo("7");
        assertThat(TimeUnits.convert(new BigDecimal("250"), "ms", "seconds")).isEqualByComparingTo("0.25");
        assertThat(TimeUnits.canonical("fortnight")).isEmpty();
    }
}
