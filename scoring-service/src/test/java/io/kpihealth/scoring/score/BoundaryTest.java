package io.kpihealth.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.kpihealth.scoringclient.Bounds;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundaryTest {
    private static final Bounds OPEN_ABOVE = bounds(true, "0", "5", "6", "15", "15", null);
    private static final Bounds LOWER_IS_BETTER = bounds(false, "31", null, "8", "30", "0", "7");

    @Test
    void shouldNameWhatTheBoundsDidWhenAValueIsNotPlainlyInsideABand() {
        assertThat(Boundary.of(OPEN_ABOVE, 3)).isNull();
        assertThat(Boundary.of(OPEN_ABOVE, -1)).isEqualTo(Boundary.CLAMPED);
        assertThat(Boundary.of(OPEN_ABOVE, 5.5)).isEqualTo(Boundary.GAP);
        assertThat(Boundary.of(OPEN_ABOVE, 15)).isEqualTo(Boundary.SHARED_EDGE);
        assertThat(Boundary.of(OPEN_ABOVE, 30)).isEqualTo(Boundary.OPEN_BAND);
        assertThat(Boundary.of(LOWER_IS_BETTER, 7.5)).isEqualTo(Boundary.GAP);
        assertThat(Boundary.of(LOWER_IS_BETTER, 40)).isEqualTo(Boundary.OPEN_BAND);
        assertThat(Boundary.of(LOWER_IS_BETTER, 20)).isNull();
    }

    private static Bounds bounds(
            boolean higherIsBetter,
            String criticalMin,
            @Nullable String criticalMax,
            String riskMin,
            String riskMax,
            String healthyMin,
            @Nullable String healthyMax) {
        return new Bounds(
                higherIsBetter,
                new BigDecimal(criticalMin),
                criticalMax == null ? null : new BigDecimal(criticalMax),
                new BigDecimal(riskMin),
                new BigDecimal(riskMax),
                new BigDecimal(healthyMin),
                healthyMax == null ? null : new BigDecimal(healthyMax));
    }
}
