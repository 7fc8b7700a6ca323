package io.kpihealth.scoring.portfolio;

import io.kpihealth.scoring.model.Band;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An active account and what its score adds to the portfolio.
 *
 * @param weight its contract value; null when none is known
 * @param exact unrounded score; null when it has none in the period
 * @param categories unrounded scores
 * @param change points since the previous period
 */
record ScoredAccount(
        UUID id,
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String segment,
        @Nullable Double weight,
        @Nullable String period,
        @Nullable Double exact,
        @Nullable Double score,
        @Nullable Band band,
        @Nullable Double coverage,
        Map<String, @Nullable Double> categories,
        @Nullable Double change) {

    /** An account without a contract value weighs nothing, and is named. */
    boolean weighs() {
        return weight != null && weight > 0;
    }
}
