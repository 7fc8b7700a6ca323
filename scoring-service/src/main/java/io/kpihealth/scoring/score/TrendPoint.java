package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.Band;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An account's score of one period, without its explanation.")
record TrendPoint(
        @Schema(required = true) String period,
        @Schema(nullable = true) @Nullable Double score,
        @Schema(required = true) Band band,

        @Schema(required = true, description = "Percent of the expected weight that has a score")
        double coverage,

        @Schema(required = true, implementation = CategoryScores.class)
        Map<String, @Nullable Double> categories,

        @Schema(required = true, description = "KPIs expected of the account")
        int totalKpis,

        @Schema(required = true, description = "KPIs that enter the score")
        int validKpis,

        @Schema(required = true) UUID modelId,
        @Schema(required = true) int modelVersion,

        @Schema(required = true, description = "Counts how often the period was scored")
        int revision,

        @Schema(nullable = true) ScoreDocument.@Nullable Previous previous,

        @Schema(nullable = true) @Nullable ChangeView change) {}
