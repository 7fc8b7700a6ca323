package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.Band;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account's score of one period, without its explanation. */
record TrendPoint(
        String period,
        @Nullable Double score,
        Band band,
        double coverage,
        Map<String, @Nullable Double> categories,
        int totalKpis,
        int validKpis,
        UUID modelId,
        int modelVersion,
        int revision,
        ScoreDocument.@Nullable Previous previous,
        @Nullable ChangeView change) {}
