package io.kpihealth.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kpihealth.scoringclient.Period;
import io.kpihealth.scoringclient.Rounding;
import io.kpihealth.scoringclient.ShippedKpi;
import io.kpihealth.scoringclient.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeightedModelTest {
    private static final Period MARCH = Period.parse(StandardAccount.PERIOD);

    private final WeightedModel model = new WeightedModel();

    @Test
    void shouldGiveTheKnownScoresWhenTheStandardAccountIsJudged() {
        // When
        Assessment assessment = model.assess(StandardAccount.configuration(), StandardAccount.readings(), MARCH);

        // Then
        assertThat(Objects.requireNonNull(assessment.exact())).isCloseTo(63.2142201456, within(5e-11));
        assertThat(assessment.score()).isEqualTo(63.21);
        assertThat(assessment.band()).isEqualTo(Band.AT_RISK);
        assertThat(assessment.coverage()).isEqualTo(79.82);
        assertThat(assessment.totalKpis()).isEqualTo(59);
        assertThat(assessment.validKpis()).isEqualTo(49);
        Map<String, Double> categories = new HashMap<>();
        assessment
                .categories()
                .forEach(category -> categories.put(category.category(), Objects.requireNonNull(category.score())));
        assertThat(categories)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "relationship-strength", 81.10,
                        "adoption-engagement", 86.63,
                        "support-experience", 49.04,
                        "product-value", 39.47,
                        "business-outcomes", 50.90));
    }

    @Test
    void shouldLeaveTenValuesUnscoredWhenTheirUnitOrScaleDoesNotFit() {
        // When
        Assessment assessment = model.assess(StandardAccount.configuration(), StandardAccount.readings(), MARCH);

        // Then
        Map<Reason, Long> reasons = assessment.kpis().stream()
                .map(KpiScore::reason)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
        assertThat(reasons)
                .containsExactlyInAnyOrderEntriesOf(Map.of(Reason.UNIT_MISMATCH, 9L, Reason.OUT_OF_SCALE, 1L));
        assertThat(assessment.kpis()).filteredOn(kpi -> kpi.reason() != null).allSatisfy(kpi -> {
            assertThat(kpi.status()).isEqualTo(Status.UNKNOWN);
            assertThat(kpi.countedValue()).isNull();
            assertThat(kpi.points()).isNull();
        });
    }

    @Test
    void shouldAddUpToTheCentWhenPointsAreApportioned() {
        // When
        Assessment assessment = model.assess(StandardAccount.configuration(), StandardAccount.readings(), MARCH);

        // Then
        assertThat(assessment.categories().stream()
                        .mapToLong(category -> cents(category.points()))
                        .sum())
                .isEqualTo(6321);
        for (CategoryScore category : assessment.categories()) {
            long ofKpis = assessment.kpis().stream()
                    .filter(kpi -> kpi.category().equals(category.category()))
                    .mapToLong(kpi -> cents(kpi.points()))
                    .sum();
            assertThat(ofKpis).as(category.category()).isEqualTo(cents(category.points()));
        }
        KpiScore nps = line(assessment, "net-promoter-score-nps");
        assertThat(nps.score()).isEqualTo(36.61);
        assertThat(nps.weight()).isEqualTo(3);
        assertThat(nps.cost()).isEqualTo(3.46);
    }

    @Test
    void shouldScoreButNotCountAKpiWhenItIsNotExpected() {
        // Given
        List<KpiRule> rules = new ArrayList<>();
        StandardAccount.rows()
                .forEach(row -> rules.add(
                        StandardAccount.rule(row.kpi(), !row.kpi().kpi().equals("net-promoter-score-nps"))));
        Configuration configuration =
                new Configuration(StandardAccount.settings(), StandardAccount.categories(), rules);

        // When
        Assessment assessment = model.assess(configuration, StandardAccount.readings(), MARCH);

        // Then
        KpiScore nps = line(assessment, "net-promoter-score-nps");
        assertThat(nps.score()).isEqualTo(36.61);
        assertThat(nps.status()).isEqualTo(Status.AT_RISK);
        assertThat(nps.weight()).isNull();
        assertThat(nps.points()).isNull();
        assertThat(assessment.totalKpis()).isEqualTo(58);
    }

    @Test
    void shouldBeInsufficientWhenCoverageIsBelowTheMinimum() {
        // Given
        Map<String, Reading> few = new HashMap<>(StandardAccount.readings());
        few.keySet().retainAll(List.of("net-promoter-score-nps", "feature-adoption-rate"));

        // When
        Assessment assessment = model.assess(StandardAccount.configuration(), few, MARCH);

        // Then
        assertThat(assessment.band()).isEqualTo(Band.INSUFFICIENT_DATA);
        assertThat(assessment.score()).isNotNull();
    }

    @Test
    void shouldHaveNoScoreWhenNothingIsScored() {
        // When
        Assessment assessment = model.assess(StandardAccount.configuration(), Map.of(), MARCH);

        // Then
        assertThat(assessment.score()).isNull();
        assertThat(assessment.band()).isEqualTo(Band.INSUFFICIENT_DATA);
        assertThat(assessment.coverage()).isZero();
        assertThat(assessment.kpis()).hasSize(59).allMatch(kpi -> kpi.reason() == Reason.MISSING);
    }

    @Test
    void shouldCallAMonthlyValueStaleThenMissingWhenItGrowsOld() {
        // Given
        Map<String, Reading> readings = Map.of(
                "feature-adoption-rate", StandardAccount.reading(91, "2026-01", List.of()),
                "net-promoter-score-nps", StandardAccount.reading(5, "2026-01", List.of()),
                "time-to-first-value-ttfv", StandardAccount.reading(5, "2024-01", List.of()));

        // When
        Assessment march = model.assess(StandardAccount.configuration(), readings, MARCH);
        Assessment april = model.assess(StandardAccount.configuration(), readings, MARCH.next());

        // Then
        assertThat(line(march, "feature-adoption-rate").flags()).containsExactly("stale");
        assertThat(line(march, "feature-adoption-rate").score()).isNotNull();
        assertThat(line(april, "feature-adoption-rate").reason()).isEqualTo(Reason.MISSING);
        assertThat(line(april, "net-promoter-score-nps").flags()).isEmpty();
        assertThat(line(april, "time-to-first-value-ttfv").score()).isNotNull();
    }

    @Test
    void shouldWeighNothingWhenTheCategoryIsUnknown() {
        // Given
        Configuration known = StandardAccount.configuration();
        List<KpiRule> rules = new ArrayList<>(known.rules().values());
        KpiRule nps = Objects.requireNonNull(known.rules().get("net-promoter-score-nps"));
        rules.add(new KpiRule("own", "Own", "score", "own-sheet", nps.impact(), null, 1, true, nps.range()));
        List<CategoryRule> categories = new ArrayList<>(known.categories());
        categories.add(new CategoryRule("own-sheet", "Own sheet", 0));
        Map<String, Reading> readings = StandardAccount.readings();
        readings.put("own", StandardAccount.reading(5, StandardAccount.PERIOD, List.of()));

        // When
        Assessment assessment = model.assess(new Configuration(known.settings(), categories, rules), readings, MARCH);

        // Then
        assertThat(assessment.score()).isEqualTo(63.21);
        assertThat(assessment.categories().getLast().points()).isZero();
        assertThat(line(assessment, "own").score()).isEqualTo(36.61);
        assertThat(line(assessment, "own").points()).isZero();
    }

    @Test
    void shouldReadTheUnitOffTheRangeWhenTheKpiHasNone() {
        // Given
        ShippedKpi ttfv = StandardAccount.rows().getFirst().kpi();
        KpiRule shipped = StandardAccount.rule(ttfv, /* expected */ true);
        KpiRule unitless = new KpiRule(
                shipped.kpi(), "x", null, shipped.category(), shipped.impact(), null, 1, true, shipped.range());
        Configuration configuration =
                new Configuration(StandardAccount.settings(), StandardAccount.categories(), List.of(unitless));
        Reading hours = new Reading("2026-03", 27.0, "27 hours", "time", List.of(), null, null, null, null);
        Reading percent = new Reading("2026-03", 27.0, "27%", "percent", List.of(), null, null, null, null);

        // When
        KpiScore converted = line(model.assess(configuration, Map.of(ttfv.kpi(), hours), MARCH), ttfv.kpi());
        KpiScore mismatch = line(model.assess(configuration, Map.of(ttfv.kpi(), percent), MARCH), ttfv.kpi());

        // Then
        assertThat(converted.countedValue()).isEqualTo(1.125);
        assertThat(mismatch.reason()).isEqualTo(Reason.UNIT_MISMATCH);
    }

    private static KpiScore line(Assessment assessment, String kpi) {
        return assessment.kpis().stream()
                .filter(line -> line.kpi().equals(kpi))
                .findFirst()
                .orElseThrow();
    }

    private static long cents(@Nullable Double points) {
        return points == null ? 0 : Rounding.cents(points);
    }
}
