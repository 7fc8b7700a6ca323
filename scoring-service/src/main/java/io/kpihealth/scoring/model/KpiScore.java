package io.kpihealth.scoring.model;

import io.kpihealth.scoringclient.Impact;
import io.kpihealth.scoringclient.ResolvedRange;
import io.kpihealth.scoringclient.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One KPI's line in a score: what was known, how it was judged, what it adds.
 *
 * @param reading the value as it was recorded, whether it counts or not
 * @param value its number in the unit of the range
 * @param exact unrounded score; the chain above is computed on it
 * @param weight null when the KPI is not expected of the account, so that it enters nothing
 * @param points its part of the account's score; the parts of a category add up to the category's
 * @param cost points that the account loses by it, rounded by itself
 */
public record KpiScore(
        String kpi,
        String name,
        @Nullable String unit,
        String category,
        Impact impact,
        @Nullable String frequency,
        int definitionVersion,
        boolean expected,
        @Nullable Reading reading,
        @Nullable Double value,
        List<String> flags,
        @Nullable Double exact,
        @Nullable Double score,
        Status status,
        @Nullable Reason reason,
        @Nullable Integer weight,
        @Nullable Double points,
        @Nullable Double cost,
        @Nullable RangeUse range) {

    /** The value that may be judged by others too; none when it is no value of this KPI in this period. */
    public @Nullable Double countedValue() {
        return reason != null && reason.hidesValue() ? null : value;
    }

    /** The rule that made this line. */
    public KpiRule rule() {
        ResolvedRange resolved = range == null ? null : range.resolved(kpi);
        return new KpiRule(kpi, name, unit, category, impact, frequency, definitionVersion, expected, resolved);
    }

    KpiScore with(@Nullable Double newPoints, @Nullable Double newCost) {
        return new KpiScore(
                kpi,
                name,
                unit,
                category,
                impact,
                frequency,
                definitionVersion,
                expected,
                reading,
                value,
                flags,
                exact,
                score,
                status,
                reason,
                weight,
                newPoints,
                newCost,
                range);
    }
}
