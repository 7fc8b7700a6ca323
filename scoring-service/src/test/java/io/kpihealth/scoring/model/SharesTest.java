package io.kpihealth.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void shouldGiveTheLeftOverCentToTheFirstWhenRemaindersTie() {
        assertThat(Shares.cents(100, List.of(1.0 / 3, 1.0 / 3, 1.0 / 3))).containsExactly(34, 33, 33);
        assertThat(Shares.cents(101, List.of(0.5050, 0.5050))).containsExactly(51, 50);
    }

    @Test
    void shouldAddUpAndStayWithinACentWhenPartsAreArbitrary() {
        // Given
        Random random = new Random(20261124);
        for (int run = 0; run < 2000; run++) {
            List<Double> parts = new ArrayList<>();
            int count = 1 + random.nextInt(12);
            for (int i = 0; i < count; i++) {
                parts.add(random.nextInt(4) == 0 ? 0 : random.nextDouble() * 20);
            }
            long total = Math.round(parts.stream().mapToDouble(part -> part).sum() * 100);

            // When
            long[] cents = Shares.cents(total, parts);

            // Then
            assertThat(Arrays.stream(cents).sum()).isEqualTo(total);
            for (int i = 0; i < count; i++) {
                assertThat(Math.abs(cents[i] - parts.get(i) * 100)).isLessThan(1.0001);
            }
        }
    }
}
