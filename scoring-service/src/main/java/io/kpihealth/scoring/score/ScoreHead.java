package io.kpihealth.scoring.score;

import io.kpihealth.scoringclient.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A score's row, locked by the transaction that read it.
 *
 * @param firstScoredAt null until the period is reported, and again when its values are withdrawn
 */
record ScoreHead(
        Period period,
        int revision,
        @Nullable Instant firstScoredAt,
        @Nullable Double exact,
        @Nullable Double score,
        @Nullable String configuration,
        @Nullable String previousPeriod,
        @Nullable Double previousScore,
        double lateCorrection) {

    boolean reported() {
        return firstScoredAt != null;
    }
}
