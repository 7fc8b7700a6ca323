package io.kpihealth.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    private static final String TTFV = "time-to-first-value-ttfv";
    private static final Expectation EVERYWHERE = new Expectation(true, null, null);

    @Test
    void shouldExpectOnboardingKpisInOnboardingOrWithoutAStageOnly() {
        assertThat(EVERYWHERE.covers(TTFV, null, null)).isTrue();
        assertThat(EVERYWHERE.covers(TTFV, "onboarding", null)).isTrue();
        assertThat(EVERYWHERE.covers(TTFV, "growth", null)).isFalse();
        assertThat(EVERYWHERE.covers("feature-adoption-rate", "growth", null)).isTrue();
    }

    @Test
    void shouldFollowTheSetBeforeTheShippedRule() {
        assertThat(new Expectation(true, List.of("growth"), null).covers(TTFV, "growth", null))
                .isTrue();
        assertThat(new Expectation(false, null, null).covers(TTFV, null, null)).isFalse();
    }

    @Test
    void shouldCompareSegmentsByTheirSlug() {
        // Given
        Expectation enterprise = new Expectation(true, null, List.of("enterprise-emea"));

        // When // Then
        assertThat(enterprise.covers("nps", null, "Enterprise EMEA")).isTrue();
        assertThat(enterprise.covers("nps", null, "SMB")).isFalse();
        assertThat(enterprise.covers("nps", null, null)).isFalse();
    }
}
