package io.kpihealth.scoringclient;

import static io.kpihealth.scoringclient.Ranges.bounds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void shouldAcceptTouchingBandsAndGapsInBothDirections() {
        assertThat(bounds(true, "0", "10", "10", "30", "31", "100").problems()).isEmpty();
        assertThat(bounds(false, "31", null, "8", "30", "0", "7").problems()).isEmpty();
    }

    @Test
    void shouldNameEachBrokenBound() {
        assertThat(bounds(true, "0", "50", "40", "80", "70", "100").problems())
                .extracting(Bounds.Problem::field)
                .containsExactly("risk_min", "healthy_min");
        assertThat(bounds(true, "20", "10", "30", "25", "40", "35").problems())
                .extracting(Bounds.Problem::field)
                .containsExactly("critical_max", "risk_max", "healthy_max");
    }

    @Test
    void shouldReadTheOrderOffTheDirection() {
        assertThat(bounds(false, "0", "50", "51", "80", "81", "100").problems())
                .extracting(Bounds.Problem::field)
                .containsExactly("risk_min", "critical_min");
    }

    @Test
    void shouldOpenOnlyTheTwoOutermostBounds() {
        assertThat(bounds(true, null, "10", "11", "20", "21", null).problems()).isEmpty();
        assertThat(bounds(false, "21", null, "11", "20", null, "10").problems()).isEmpty();
        assertThat(bounds(true, "0", null, "11", null, null, "30").problems())
                .extracting(Bounds.Problem::field)
                .containsExactly("critical_max", "risk_max", "healthy_min");
        assertThat(bounds(false, null, "30", "11", "20", "0", "10").problems())
                .extracting(Bounds.Problem::field)
                .containsExactly("critical_min");
    }

    @Test
    void shouldRefuseAnOpenBandBesideARiskBandWithoutWidth() {
        assertThat(bounds(true, "0", "10", "11", "11", "12", null).problems())
                .extracting(Bounds.Problem::field)
                .containsExactly("healthy_max");
        assertThat(bounds(true, "0", "10", "11", "11", "12", "20").problems()).isEmpty();
    }

    @Test
    void shouldLimitTheDigits() {
        assertThat(bounds(true, "0.00001", "10", "11", "12", "13", "123456789012345")
                        .problems())
                .extracting(Bounds.Problem::message)
                .containsExactly(
                        "must have at most 4 decimals", "must have at most 14 digits before the decimal point");
        assertThat(bounds(true, "0.12340000", "10", "11", "12", "13", "20").problems())
                .isEmpty();
    }

    @Test
    void shouldRefuseExponentsThatWouldFillTheMemory() {
        assertThat(bounds(true, "1E-2000000000", "10", "11", "12", "13", "1E+2000000000")
                        .problems())
                .extracting(Bounds.Problem::field)
                .containsExactly("critical_min", "healthy_max");
    }

    @Test
    void shouldBeEqualWhateverTheScaleOfItsNumbers() {
        assertThat(bounds(true, "0.0", "10.50", "11", "1E2", "1000", "2000"))
                .isEqualTo(bounds(true, "0", "10.5", "11.0000", "100", "1000.0", "2E3"));
        assertThat(bounds(true, "0", "1", "2", "1E2", "1000", "2000").riskMax()).hasToString("100");
    }
}
