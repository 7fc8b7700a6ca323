package io.kpihealth.scoring.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollUpTest {
    @Test
    void shouldWeighByContractValueAndKeepTheMeanBesideIt() {
        // When
        RollUp roll = RollUp.of(
                List.of(account(80.0, 300.0), account(40.0, 100.0), account(10.0, null), account(null, 900.0)),
                ScoredAccount::exact);

        // Then
        assertThat(roll.weighted()).isEqualTo(70);
        assertThat(roll.mean()).isEqualTo((80.0 + 40 + 10) / 3);
        assertThat(roll.byWeight()).isTrue();
    }

    @Test
    void shouldTakeThePlainMeanWhenNoAccountHasAWeight() {
        // When
        RollUp roll = RollUp.of(List.of(account(80.0, null), account(40.0, 0.0)), ScoredAccount::exact);

        // Then
        assertThat(roll.weighted()).isEqualTo(60);
        assertThat(roll.byWeight()).isFalse();
    }

    @Test
    void shouldHaveNoScoreWhenNoAccountHasOne() {
        assertThat(RollUp.of(List.of(account(null, 1.0)), ScoredAccount::exact).weighted())
                .isNull();
    }

    private static ScoredAccount account(@Nullable Double exact, @Nullable Double weight) {
        return new ScoredAccount(
                UUID.randomUUID(), null, null, null, weight, "2026-03", exact, exact, null, null, Map.of(), null);
    }
}
