package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.Change;
import io.kpihealth.scoringclient.Rounding;
import org.jspecify.annotations.Nullable;

/** The difference to the previous period and its parts, which add up to it. */
record ChangeView(double total, double data, double configuration, double missingData, double lateCorrection) {

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
