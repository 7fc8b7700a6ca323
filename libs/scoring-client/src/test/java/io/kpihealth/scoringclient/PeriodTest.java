package io.kpihealth.scoringclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,2026-03-05,2026-03-05",
        "2026-W10,2026-03-02,2026-03-08",
        "2026-W53,2026-12-28,2027-01-03",
        "2026-02,2026-02-01,2026-02-28",
        "2026-Q1,2026-01-01,2026-03-31",
        "2026-Q4,2026-10-01,2026-12-31"
    })
    void shouldReadAndWriteItsFirstAndLastDay(String text, LocalDate start, LocalDate end) {
        Period period = Period.parse(text);

        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period).hasToString(text);
        assertThat(period.next().previous()).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "2026-02-30", "2025-W53", "2026-W00", "2026-Q5", "26-03", "2026-3"})
    void shouldRefuseWhatIsNoPeriod(String text) {
        assertThat(Period.find(text)).isEmpty();
    }

    @Test
    void shouldKeepThePreviousPeriodOpenUntilDay10() {
        Period october = Period.parse("2026-10");

        assertThat(october.open(LocalDate.parse("2026-11-10"))).isTrue();
        assertThat(october.open(LocalDate.parse("2026-11-11"))).isFalse();
        assertThat(october.previous().open(LocalDate.parse("2026-11-01"))).isFalse();
        assertThat(october.open(LocalDate.parse("2026-09-30"))).isTrue();
        assertThat(Period.oldestOpen(Period.Grain.MONTH, LocalDate.parse("2026-11-24")))
                .isEqualTo(Period.parse("2026-11"));
    }
}
