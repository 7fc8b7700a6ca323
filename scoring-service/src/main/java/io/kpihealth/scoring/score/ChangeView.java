package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.Change;
import io.kpihealth.scoringclient.Rounding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "The difference to the previous period in points, and its parts, which add up to it; null when"
                + " either has no score.")
record ChangeView(
        @Schema(required = true) double total,

        @Schema(required = true, description = "By new values")
        double data,

        @Schema(required = true, description = "By other ranges, weights or definitions")
        double configuration,

        @Schema(required = true, description = "By KPIs that gained or lost their score")
        double missingData,

        @Schema(required = true, description = "By values that were corrected after their period was scored")
        double lateCorrection) {

    static @Nullable ChangeView of(@Nullable Change change) {
        return change == null
                ? null
                : of(change.data(), change.configuration(), change.missingData(), change.lateCorrection());
    }

    static ChangeView of(double data, double configuration, double missingData, double lateCorrection) {
        double sum = data + configuration + missingData + lateCorrection;
        double total = sum < 0 ? -Rounding.two(-sum) : Rounding.two(sum);
        return new ChangeView(total, data, configuration, missingData, lateCorrection);
    }
}
