package io.kpihealth.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "5, 5",
        "-12, -12",
        "0.57, 0.57",
        "100, 100",
        "1.50, 1.5",
        "0.001, 0.001",
        "0.0001234, 0.0001234",
        "12345678, 12345678",
        "1e21, 1000000000000000000000",
        "-2.5e-7, -0.00000025"
    })
    void shouldWriteNumbersWithoutExponentAndUselessZeros(double value, String text) {
        assertThat(Decimals.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1 / 3.0, 9_999_999.9, 1e7, 123_456_789.25, 1e-3, 9.99e-4, Double.MIN_VALUE, -7.25})
    void shouldWriteTheDecimalThatIsCalculatedWith(double value) {
        assertThat(Decimals.text(value)).isEqualTo(Decimals.shortest(value).toPlainString());
        assertThat(new BigDecimal(Decimals.text(value)).doubleValue()).isEqualTo(value);
    }
}
