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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A KPI of an account: value with provenance, judgement, and the range that judged it.")
record KpiView(
        @Schema(required = true) String kpi,
        @Schema(required = true) String name,
        @Schema(required = true) String category,
        @Schema(required = true) Impact impact,

        @Schema(nullable = true, description = "How often values are expected, in the words of the catalogue") @Nullable
        String frequency,

        @Schema(nullable = true) @Nullable String unit,

        @Schema(required = true, description = "0 when the catalogue does not define the KPI")
        int definitionVersion,

        @Schema(required = true, description = "Whether the account should have it; only such KPIs enter the score")
        boolean expected,

        @Schema(nullable = true, description = "As it was read, also where the flags say that it could not be used")
        @Nullable
        Double value,

        @Schema(nullable = true, description = "As the file or the caller wrote it") @Nullable
        String raw,

        @Schema(nullable = true, description = "Kind of unit that the cell showed") @Nullable
        String readUnit,

        @Schema(nullable = true, description = "The period the value was recorded for") @Nullable
        String period,

        @Schema(required = true) Status status,
        @Schema(nullable = true) @Nullable Double score,

        @Schema(nullable = true, description = "Why there is no score") @Nullable
        Reason reason,

        @Schema(required = true) List<String> flags,

        @Schema(nullable = true, description = "By impact; null when the KPI is not expected") @Nullable
        Integer weight,

        @Schema(
                nullable = true,
                description = "Its part of the account's score; the parts of a category add up to the category's")
        @Nullable
        Double points,

        @Schema(nullable = true, description = "Points that the account loses by it, rounded by itself") @Nullable
        Double cost,

        @Schema(nullable = true, description = "Size of the sample behind the value, where it is known") @Nullable
        Integer sample,

        @Schema(nullable = true) @Nullable RangeUse range,

        @Schema(nullable = true, description = "What the bounds did to the value beyond the plain line between them")
        @Nullable
        Boundary boundary,

        @Schema(nullable = true) Reading.@Nullable Cell cell,

        @Schema(nullable = true, description = "Who changed the value by hand: a membership or a service client")
        @Nullable
        UUID editedBy,

        @Schema(nullable = true) @Nullable Instant editedAt) {

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
