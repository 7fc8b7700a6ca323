package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.Assessment;
import io.kpihealth.scoring.model.Change;
import io.kpihealth.scoring.model.ModelSettings;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stored score: result, inputs and configuration, enough to compute it again to the same number.
 *
 * @param firstScoredAt when the period was reported first; until then it counts as never closed
 * @param configuration fingerprint of the configuration in force
 * @param withdrawn the period has no values any more; the assessment is the last one it had
 */
record ScoreDocument(
        UUID accountId,
        String period,
        int revision,
        Cause cause,
        boolean withdrawn,
        Instant firstScoredAt,
        Instant scoredAt,
        long valuesSequence,
        int catalogueVersion,
        ModelSettings model,
        @Nullable String segment,
        @Nullable String stage,
        String configuration,
        Assessment assessment,
        @Nullable Previous previous,
        @Nullable Change change) {

    /** The score of the period before, as it was when this one was compared with it. */
    @Schema(
            description = "The score of the period before, as it was when this one was compared with it.",
            name = "PreviousScore")
    record Previous(
            @Schema(required = true) String period,
            @Schema(required = true) double score) {}
}
