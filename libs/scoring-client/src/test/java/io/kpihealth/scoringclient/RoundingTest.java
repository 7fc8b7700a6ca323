package io.kpihealth.scoringclient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void shouldRoundTiesUpThatADoubleCannotHold() {
        assertThat(Rounding.two(99.175)).isEqualTo(99.18);
        assertThat(Rounding.two(1.005)).isEqualTo(1.01);
        assertThat(Rounding.two(33.9949999999)).isEqualTo(33.99);
        assertThat(Rounding.two(66.995)).isEqualTo(67);
        assertThat(Rounding.two(-2.885)).isEqualTo(-2.89);
    }

    @Test
    void shouldRoundToWholeNumbersAndCents() {
        assertThat(Rounding.whole(64.5)).isEqualTo(65);
        assertThat(Rounding.whole(64.49999999999)).isEqualTo(65);
        assertThat(Rounding.whole(64.4999)).isEqualTo(64);
        assertThat(Rounding.cents(63.2142201456)).isEqualTo(6321);
    }
}
