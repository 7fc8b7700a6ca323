package io.kpihealth.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kpihealth.scoringclient.BandScore;
import io.kpihealth.scoringclient.ShippedKpi;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleValuesTest {
    static List<ShippedKpi> kpis() {
        return KpiSheets.standard();
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void shouldFindTheValueOfAScore(ShippedKpi kpi) {
        // Given
        BandScore bands = BandScore.of(Objects.requireNonNull(kpi.bounds()));

        // When
        double bad = bands.exact(SampleValues.withScore(kpi, 20).doubleValue());
        double good = bands.exact(SampleValues.withScore(kpi, 85).doubleValue());

        // Then
        assertThat(bad).isCloseTo(20, within(12.0));
        assertThat(good).isCloseTo(85, within(12.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01", "2026-10"})
    void shouldBeTheSameInEveryRun(String month) {
        // Given
        SampleAccount account = SampleAccount.of("acme", 35).getLast();
        ShippedKpi kpi = KpiSheets.standard().getFirst();

        // When
        var first = SampleValues.of("acme", account, kpi, YearMonth.parse(month));
        var second = SampleValues.of("acme", SampleAccount.of("acme", 35).getLast(), kpi, YearMonth.parse(month));

        // Then
        assertThat(first).isEqualTo(second);
    }
}
