package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.KpiScore;
import io.kpihealth.scoring.model.RangeUse;
import io.kpihealth.scoring.model.Reading;
import io.kpihealth.scoring.model.Reason;
import io.kpihealth.scoringclient.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A KPI's value of one period, with the judgement that the period was reported with. */
record SeriesPoint(
        String period,
        @Nullable Double value,
        @Nullable String raw,
        @Nullable String readUnit,
        @Nullable String unit,
        Status status,
        @Nullable Double score,
        @Nullable Reason reason,
        List<String> flags,
        @Nullable RangeUse range,
        Reading.@Nullable Cell cell,
        @Nullable UUID editedBy,
        @Nullable Instant editedAt) {

    static SeriesPoint of(KpiScore kpi) {
        Reading reading = Objects.requireNonNull(kpi.reading());
        return new SeriesPoint(
                reading.period(),
                kpi.value(),
                reading.raw(),
                reading.readUnit(),
                kpi.unit(),
                kpi.status(),
                kpi.score(),
                kpi.reason(),
                kpi.flags(),
                kpi.range(),
                reading.cell(),
                reading.editedBy(),
                reading.editedAt());
    }
}
