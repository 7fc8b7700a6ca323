package io.kpihealth.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kpihealth.scoringclient.Bounds;
import io.kpihealth.scoringclient.Period;
import io.kpihealth.scoringclient.RangeSource;
import io.kpihealth.scoringclient.ReferenceRange;
import io.kpihealth.scoringclient.ResolvedRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttributionTest {
    private static final String NPS = "net-promoter-score-nps";
    private static final Period MARCH = Period.parse("2026-03");
    private static final Period APRIL = MARCH.next();

    private final WeightedModel model = new WeightedModel();
    private final Attribution attribution = new Attribution(model);
    private final Configuration configuration = StandardAccount.configuration();
    private final Map<String, Reading> former = StandardAccount.readings();

    @Test
    void shouldBeAllDataWhenOnlyAValueMoved() {
        // Given
        Map<String, Reading> readings = april();
        readings.put(NPS, StandardAccount.reading(45, "2026-04", List.of()));

        // When
        Change change = split(configuration, readings, 0);

        // Then
        assertThat(change.data()).isPositive();
        assertThat(change.configuration()).isZero();
        assertThat(change.missingData()).isZero();
        assertAddsUp(change, configuration, readings);
    }

    @Test
    void shouldHaveNoDataPartWhenOnlyARangeChanged() {
        // Given
        Configuration changed = withOwnNpsRange();

        // When
        Change change = split(changed, april(), 0);

        // Then
        assertThat(change.data()).isZero();
        assertThat(change.configuration()).isPositive();
        assertAddsUp(change, changed, april());
    }

    @Test
    void shouldBeMissingDataWhenAValueIsGone() {
        // Given
        Map<String, Reading> readings = april();
        readings.remove(NPS);

        // When
        Change change = split(configuration, readings, 0);

        // Then
        assertThat(change.data()).isZero();
        assertThat(change.missingData()).isNotZero();
        assertAddsUp(change, configuration, readings);
    }

    @Test
    void shouldAddUpWhenEverythingMovedAtOnce() {
        // Given
        Map<String, Reading> readings = april();
        readings.remove("feature-adoption-rate");
        readings.put(NPS, StandardAccount.reading(70, "2026-04", List.of()));
        Configuration changed = withOwnNpsRange();

        // When
        Change change = split(changed, readings, 1.5);

        // Then
        assertThat(change.lateCorrection()).isEqualTo(1.5);
        assertAddsUp(change, changed, readings);
    }

    private Change split(Configuration now, Map<String, Reading> readings, double late) {
        Assessment before = model.assess(configuration, former, MARCH);
        Assessment after = model.assess(now, readings, APRIL);
        Attribution.Former compared = new Attribution.Former(Objects.requireNonNull(before.exact()), former, MARCH);
        return Objects.requireNonNull(attribution.split(compared, after, now, readings, APRIL, late));
    }

    private void assertAddsUp(Change change, Configuration now, Map<String, Reading> readings) {
        double before = Objects.requireNonNull(
                model.assess(configuration, former, MARCH).score());
        double after = Objects.requireNonNull(model.assess(now, readings, APRIL).score());
        assertThat(change.data() + change.configuration() + change.missingData() + change.lateCorrection())
                .isCloseTo(after - before, within(1e-9));
    }

    private static Map<String, Reading> april() {
        Map<String, Reading> readings = new HashMap<>();
        StandardAccount.rows()
                .forEach(row ->
                        readings.put(row.kpi().kpi(), StandardAccount.reading(row.value(), "2026-04", row.flags())));
        return readings;
    }

    private static Configuration withOwnNpsRange() {
        Bounds bounds = new Bounds(
                true,
                BigDecimal.valueOf(-100),
                BigDecimal.valueOf(-50),
                BigDecimal.valueOf(-50),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.valueOf(100));
        UUID tenant = new UUID(0, 9);
        ReferenceRange own = new ReferenceRange(new UUID(0, 2), 1, tenant, null, NPS, "score", bounds, null, null);
        List<KpiRule> rules = new ArrayList<>();
        StandardAccount.rows()
                .forEach(row -> rules.add(
                        row.kpi().kpi().equals(NPS)
                                ? StandardAccount.rule(
                                        row.kpi(), true, ResolvedRange.of(own, RangeSource.CUSTOM_OVERRIDE))
                                : StandardAccount.rule(row.kpi(), true)));
        return new Configuration(StandardAccount.settings(), StandardAccount.categories(), rules);
    }
}
