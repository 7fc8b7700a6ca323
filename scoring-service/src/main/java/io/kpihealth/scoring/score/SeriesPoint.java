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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A KPI's value of one period, with the judgement that the period was reported with.")
record SeriesPoint(
        @Schema(required = true) String period,
        @Schema(nullable = true) @Nullable Double value,

        @Schema(nullable = true, description = "As the file or the caller wrote it") @Nullable
        String raw,

        @Schema(nullable = true, description = "Kind of unit that the cell showed") @Nullable
        String readUnit,

        @Schema(nullable = true) @Nullable String unit,
        @Schema(required = true) Status status,
        @Schema(nullable = true) @Nullable Double score,

        @Schema(nullable = true, description = "Why there is no score") @Nullable
        Reason reason,

        @Schema(required = true) List<String> flags,
        @Schema(nullable = true) @Nullable RangeUse range,

        @Schema(nullable = true) Reading.@Nullable Cell cell,

        @Schema(nullable = true, description = "Who changed the value by hand: a membership or a service client")
        @Nullable
        UUID editedBy,

        @Schema(nullable = true) @Nullable Instant editedAt) {

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
