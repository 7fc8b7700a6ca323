package io.kpihealth.scoringclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShippedCatalogueTest {
    private final ShippedCatalogue shipped = ShippedCatalogue.get();

    @Test
    void shouldHoldEveryShippedFact() {
        assertThat(shipped.kpis()).hasSize(84);
        assertThat(shipped.systemDefaults()).hasSize(68);
        assertThat(shipped.systemDefaults().stream().filter(ShippedKpi::inStandardWorkbook))
                .hasSize(59);
        assertThat(shipped.systemDefaults().stream().map(kpi -> Objects.requireNonNull(kpi.bounds())))
                .filteredOn(bounds -> bounds.healthyMax() == null || bounds.criticalMax() == null)
                .hasSize(25);
        assertThat(shipped.aliases()).hasSize(55);
        assertThat(shipped.kpis().stream().filter(ShippedKpi::onboardingOnly)).hasSize(4);
    }

    @Test
    void shouldDescribeAKpi() {
        ShippedKpi nps = shipped.find("net-promoter-score-nps").orElseThrow();

        assertThat(nps.category()).isEqualTo("product-value");
        assertThat(nps.impact()).isEqualTo(Impact.HIGH);
        assertThat(nps.frequency()).isEqualTo("Quarterly");
        assertThat(nps.sourceReview()).isEqualTo("CSR");
        assertThat(nps.scaleMin()).isEqualTo(new BigDecimal("-100"));
        assertThat(nps.unitKind()).isEqualTo(UnitKind.NUMBER);
        assertThat(shipped.find("churn-by-segment-persona-product")).isPresent();
        assertThat(shipped.find("churn-probability").orElseThrow().bounds()).isNull();
        assertThat(shipped.find("monthly-spend").orElseThrow().unitKind()).isEqualTo(UnitKind.MONEY);
    }

    @Test
    void shouldLetANameWinOverAnAlias() {
        assertThat(shipped.byName("  nps ").orElseThrow().kpi()).isEqualTo("net-promoter-score-nps");
        assertThat(shipped.byName("Churn  Rate").orElseThrow().kpi()).isEqualTo("churn-rate");
        assertThat(shipped.byName("Churn")).isEmpty();
    }

    @Test
    void shouldGiveTheSameIdsInEveryInstallation() {
        ReferenceRange range =
                shipped.range(shipped.find("net-promoter-score-nps").orElseThrow());

        assertThat(range.rangeId()).isEqualTo(ShippedCatalogue.rangeId("net-promoter-score-nps"));
        assertThat(range.rangeId().version()).isEqualTo(5);
        assertThat(range.version()).isEqualTo(1);
        assertThat(range.validFrom()).isNull();
        assertThat(range.tenantId()).isNull();
    }
}
