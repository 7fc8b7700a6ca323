package io.kpihealth.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kpihealth.ingest.layout.Duplicates.Place;
import io.kpihealth.scoringclient.Period;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
    private static final AccountRef ACME = Objects.requireNonNull(AccountRef.of("", "Acme"));
    private static final AccountRef ACME_SPELLED_OTHERWISE = Objects.requireNonNull(AccountRef.of("", " ACME "));
    private static final AccountRef GLOBEX = Objects.requireNonNull(AccountRef.of("", "Globex"));
    private static final Period MARCH = Period.parse("2026-03");
    private static final Period APRIL = Period.parse("2026-04");

    private final Duplicates duplicates = new Duplicates();

    @Test
    void shouldNameTheFirstPlaceWhateverRowItStandsIn() {
        for (int kpi = 0; kpi < 200; kpi++) {
            assertThat(duplicates.earlier(ACME, MARCH, kpi, new Place(1, kpi / 70)))
                    .as("KPI %d", kpi)
                    .isNull();
        }
        for (int kpi = 199; kpi >= 0; kpi--) {
            assertThat(duplicates.earlier(ACME_SPELLED_OTHERWISE, MARCH, kpi, new Place(2, 1_048_575)))
                    .as("KPI %d", kpi)
                    .isEqualTo(new Place(1, kpi / 70));
        }
    }

    @Test
    void shouldKnowTheLastRowOfTheLastSheetAgain() {
        Place last = new Place(254, 1_048_575);
        duplicates.earlier(ACME, MARCH, 0, last);
        duplicates.earlier(ACME, MARCH, 5, new Place(0, 3));

        assertThat(duplicates.earlier(ACME, MARCH, 0, new Place(0, 3))).isEqualTo(last);
        assertThat(duplicates.earlier(ACME, MARCH, 5, last)).isEqualTo(new Place(0, 3));
    }

    @Test
    void shouldKeepAccountsAndPeriodsApart() {
        duplicates.earlier(ACME, MARCH, 7, new Place(0, 1));

        assertThat(duplicates.earlier(ACME, APRIL, 7, new Place(0, 2))).isNull();
        assertThat(duplicates.earlier(GLOBEX, MARCH, 7, new Place(0, 3))).isNull();
        assertThat(duplicates.earlier(null, MARCH, 7, new Place(0, 4))).isNull();
        assertThat(duplicates.earlier(ACME, MARCH, 7, new Place(0, 5))).isEqualTo(new Place(0, 1));
    }
}
