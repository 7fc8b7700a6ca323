package io.kpihealth.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiNamesTest {
    private final KpiNames shipped = KpiNames.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Net Promoter Score (NPS)   | net-promoter-score-nps
            ' customer  SENTIMENT trends ' | customer-sentiment-trends
            NPS                        | net-promoter-score-nps
            ndr                        | net-revenue-retention-nrr
            Churn Rate                 | churn-rate
            churn rate (inverse)       | churn-rate-inverse
            DAU/MAU                    | dau-mau
            """)
    void shouldMatchNamesAndAliases(String name, String kpi) {
        // When
        KpiMatch match = shipped.match(name);

        // Then
        assertThat(match).isEqualTo(new KpiMatch.Matched(kpi));
    }

    @Test
    void shouldCallShortNamesAmbiguous() {
        // When
        KpiMatch match = shipped.match("churn");

        // Then
        assertThat(match)
                .isInstanceOfSatisfying(
                        KpiMatch.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.candidates())
                                .contains("Churn Rate", "Churn Rate (inverse)", "Churn by Segment/Persona/Product"));
    }

    @Test
    void shouldSuggestWhatIsNearAndMatchNothingFuzzy() {
        // When
        KpiMatch match = shipped.match("Net Promotor Score");

        // Then
        assertThat(match).isEqualTo(new KpiMatch.Unknown());
        assertThat(shipped.suggestions("Net Promotor Score"))
                .hasSizeLessThanOrEqualTo(3)
                .first()
                .isEqualTo("Net Promoter Score (NPS)");
        assertThat(shipped.suggestions("Zzyzx")).isEmpty();
        assertThat(shipped.suggestions("x".repeat(10_000))).isEmpty();
    }

    @Test
    void shouldPreferTheTenantsNamesOverShippedAliases() {
        // Given
        KpiNames own = KpiNames.of(List.of(
                new KpiNames.Entry("nps-of-ours", "NPS", List.of("Our NPS", "CSAT")),
                new KpiNames.Entry("churn", "Churn", List.of("Twice")),
                new KpiNames.Entry("other", "Other", List.of("Twice", "Churn Rate"))));

        // Then
        assertThat(own.match("nps")).isEqualTo(new KpiMatch.Matched("nps-of-ours"));
        assertThat(own.match("csat")).isEqualTo(new KpiMatch.Matched("nps-of-ours"));
        assertThat(own.match("Churn")).isEqualTo(new KpiMatch.Matched("churn"));
        assertThat(own.match("twice")).isEqualTo(new KpiMatch.Ambiguous(List.of("Churn", "Other")));
        assertThat(own.match("Churn Rate")).isEqualTo(new KpiMatch.Matched("churn-rate"));
    }
}
