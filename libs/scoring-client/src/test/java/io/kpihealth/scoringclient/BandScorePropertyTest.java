package io.kpihealth.scoringclient;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class BandScorePropertyTest {

    @Test
    void shouldBeMonotone() {
        qt().forAll(bands(), values(), values()).check((bands, one, other) -> {
            double low = bands.exact(Math.min(one, other));
            double high = bands.exact(Math.max(one, other));
            return bands.bounds().higherIsBetter() ? low <= high : low >= high;
        });
    }

    @Test
    void shouldStayBetween0And100() {
        qt().forAll(bands(), values()).check((bands, value) -> {
            double score = bands.exact(value);
            return score >= 0 && score <= 100;
        });
    }

    @Test
    void shouldReadTheStatusOffTheRoundedScore() {
        qt().forAll(bands(), values()).check((bands, value) -> {
            double score = bands.score(value);
            return bands.status(value)
                    == (score >= 67 ? Status.HEALTHY : score >= 34 ? Status.AT_RISK : Status.CRITICAL);
        });
    }

    @Test
    void shouldPutAValueInsideABandIntoThatBand() {
        qt().forAll(bands(), doubles().between(0, 1)).check((bands, share) -> {
            double min = number(bands.bounds().riskMin());
            double max = number(bands.bounds().riskMax());
            double value = Math.clamp(min + share * (max - min), min, max);
            double score = bands.exact(value);
            // On an edge that bands share the better one owns it.
            return score >= 34 && (score <= 66 || value == min || value == max);
        });
    }

    private static double number(@Nullable BigDecimal bound) {
        return Objects.requireNonNull(bound).doubleValue();
    }

    /** Six rising numbers, touching ones among them, read in either direction, the outermost bounds sometimes open. */
    private static Gen<BandScore> bands() {
        Gen<List<Integer>> steps = lists().of(integers().between(0, 40_000)).ofSize(5);
        return booleans()
                .all()
                .zip(
                        integers().between(-500_000, 500_000),
                        steps,
                        integers().between(0, 3),
                        (up, from, widths, open) -> {
                            BigDecimal[] six = new BigDecimal[6];
                            int at = from;
                            for (int i = 0; i < six.length; i++) {
                                at += i == 0 ? 0 : widths.get(i - 1) % 7 == 0 ? 0 : widths.get(i - 1);
                                six[i] = BigDecimal.valueOf(at, /* scale */ 4);
                            }
                            boolean mayOpen = !six[2].equals(six[3]);
                            BigDecimal first = mayOpen && (open & 1) == 1 ? null : six[0];
                            BigDecimal last = mayOpen && (open & 2) == 2 ? null : six[5];
                            return BandScore.of(
                                    up
                                            ? new Bounds(true, first, six[1], six[2], six[3], six[4], last)
                                            : new Bounds(false, six[4], last, six[2], six[3], first, six[1]));
                        });
    }

    private static Gen<Double> values() {
        Gen<Double> anywhere = doubles().between(-200, 200);
        return integers()
                .between(-600_000, 900_000)
                .map(ticks -> ticks / 10_000.0)
                .mix(anywhere);
    }
}
