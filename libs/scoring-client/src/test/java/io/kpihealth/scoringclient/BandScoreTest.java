package io.kpihealth.scoringclient;

import static io.kpihealth.scoringclient.Ranges.bounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class BandScoreTest {

    @Test
    void shouldBeHealthyWhenAnOldDocumentSaysCritical() {
        BandScore nps = BandScore.of(bounds(true, "-100", "10", "10", "30", "30", "100"));

        assertThat(nps.score(45.5)).isEqualTo(74.31);
        assertThat(nps.status(45.5)).isEqualTo(Status.HEALTHY);
    }

    @Test
    void shouldMatchThePublishedChecks() {
        assertThat(shipped("product-activation-rate").score(75)).isEqualTo(60.48);
        assertThat(shipped("product-activation-rate").score(25)).isEqualTo(16.5);
        assertThat(shipped("product-activation-rate").score(80.996)).isEqualTo(67.00);
        assertThat(shipped("product-activation-rate").status(80.996)).isEqualTo(Status.HEALTHY);
        assertThat(shipped("customer-satisfaction-csat").score(3.6)).isEqualTo(51.78);
        assertThat(shipped("revenue-growth").score(30)).isEqualTo(92.67);
        assertThat(shipped("net-promoter-score-nps").score(5)).isEqualTo(36.61);
    }

    @Test
    void shouldGiveASharedEdgeToTheBetterBand() {
        BandScore higher = BandScore.of(bounds(true, "0", "10", "10", "30", "30", "100"));
        BandScore lower = BandScore.of(bounds(false, "30", "100", "10", "30", "0", "10"));

        assertThat(higher.exact(10)).isEqualTo(34);
        assertThat(higher.exact(30)).isEqualTo(67);
        assertThat(lower.exact(10)).isEqualTo(67);
        assertThat(lower.exact(30)).isEqualTo(34);
    }

    @Test
    void shouldRunFrom33To34InAGap() {
        BandScore bands = BandScore.of(bounds(true, "0", "50", "51", "80", "81", "100"));

        assertThat(bands.exact(50.5)).isEqualTo(33.5);
        assertThat(bands.status(50.5)).isEqualTo(Status.CRITICAL);
        assertThat(bands.score(50.995)).isEqualTo(34.00);
        assertThat(bands.status(50.995)).isEqualTo(Status.AT_RISK);
    }

    @Test
    void shouldClampOutsideClosedBounds() {
        BandScore bands = BandScore.of(bounds(true, "0", "50", "51", "80", "81", "100"));
        BandScore lower = BandScore.of(bounds(false, "26", "100", "11", "25", "0", "10"));

        assertThat(bands.exact(-1)).isZero();
        assertThat(bands.exact(1e12)).isEqualTo(100);
        assertThat(lower.exact(-1)).isEqualTo(100);
        assertThat(lower.exact(101)).isZero();
        assertThat(bands.bounds().outside(-0.1)).isTrue();
        assertThat(bands.bounds().outside(100)).isFalse();
    }

    @Test
    void shouldReadAnOpenBandTwoRiskWidthsDeep() {
        BandScore growth = shipped("revenue-growth");
        BandScore openCritical = BandScore.of(bounds(true, null, "0", "0", "10", "10", "100"));

        assertThat(growth.exact(34)).isEqualTo(100);
        assertThat(growth.exact(33)).isLessThan(100);
        assertThat(openCritical.exact(-20)).isZero();
        assertThat(openCritical.exact(-10)).isEqualTo(16.5);
        assertThat(growth.bounds().outside(1e9)).isFalse();
    }

    @Test
    void shouldGiveTheBetterEndWhenABandHasNoWidth() {
        BandScore onlyHundred = BandScore.of(bounds(true, "0", "50", "50", "100", "100", "100"));
        BandScore onlyZero = BandScore.of(bounds(true, "0", "0", "1", "2", "3", "4"));
        BandScore point = BandScore.of(bounds(true, "0", "4", "5", "5", "6", "10"));

        assertThat(onlyHundred.exact(100)).isEqualTo(100);
        assertThat(onlyZero.exact(0)).isEqualTo(33);
        assertThat(onlyZero.exact(-1)).isZero();
        assertThat(point.exact(5)).isEqualTo(66);
    }

    @Test
    void shouldRefuseBoundsThatAreNoRangeAndValuesThatAreNoNumber() {
        assertThatThrownBy(() -> BandScore.of(bounds(true, "0", "50", "40", "80", "81", "100")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shipped("churn-rate").exact(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BandScore shipped(String kpi) {
        return BandScore.of(Objects.requireNonNull(
                ShippedCatalogue.get().find(kpi).orElseThrow().bounds()));
    }
}
