package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.KpiScore;
import io.kpihealth.scoring.model.RangeUse;
import io.kpihealth.scoring.model.Reading;
import io.kpihealth.scoring.model.Reason;
import io.kpihealth.scoringclient.Impact;
import io.kpihealth.scoringclient.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A KPI of an account: value with provenance, judgement, and the range that judged it.
 *
 * @param value as it was read, also where the flags say that it could not be used
 * @param period the period the value was recorded for
 * @param boundary what the bounds did to the value beyond the plain line between them
 */
record KpiView(
        String kpi,
        String name,
        String category,
        Impact impact,
        @Nullable String frequency,
        @Nullable String unit,
        int definitionVersion,
        boolean expected,
        @Nullable Double value,
        @Nullable String raw,
        @Nullable String readUnit,
        @Nullable String period,
        Status status,
        @Nullable Double score,
        @Nullable Reason reason,
        List<String> flags,
        @Nullable Integer weight,
        @Nullable Double points,
        @Nullable Double cost,
        @Nullable Integer sample,
        @Nullable RangeUse range,
        @Nullable Boundary boundary,
        Reading.@Nullable Cell cell,
        @Nullable UUID editedBy,
        @Nullable Instant editedAt) {

    static KpiView of(KpiScore kpi) {
        Reading reading = kpi.reading();
        Double value = kpi.value();
        RangeUse range = kpi.range();
        return new KpiView(
                kpi.kpi(),
                kpi.name(),
                kpi.category(),
                kpi.impact(),
                kpi.frequency(),
                kpi.unit(),
                kpi.definitionVersion(),
                kpi.expected(),
                value,
                reading == null ? null : reading.raw(),
                reading == null ? null : reading.readUnit(),
                reading == null ? null : reading.period(),
                kpi.status(),
                kpi.score(),
                kpi.reason(),
                kpi.flags(),
                kpi.weight(),
                kpi.points(),
                kpi.cost(),
                reading == null ? null : reading.sample(),
                range,
                range == null || value == null || kpi.exact() == null ? null : Boundary.of(range.bounds(), value),
                reading == null ? null : reading.cell(),
                reading == null ? null : reading.editedBy(),
                reading == null ? null : reading.editedAt());
    }
}
