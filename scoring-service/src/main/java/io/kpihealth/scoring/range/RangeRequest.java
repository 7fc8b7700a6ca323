package io.kpihealth.scoring.range;

import io.kpihealth.scoringclient.Bounds;
import io.kpihealth.scoringclient.Segments;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A range as a tenant wants it. Unit and direction may be left out where the KPI has them already; an edit may leave
 * out what names the series.
 */
@Schema(
        description = "A range as a tenant wants it. Bounds have at most 4 decimals; of the six only the two outermost"
                + " may be open.",
        additionalProperties = Schema.False.class)
record RangeRequest(
        @Schema(
                nullable = true,
                description = "Slug; required for a new range, and an edit cannot change it",
                pattern = RangeRules.SLUG,
                maxLength = RangeRules.SLUG_LENGTH)
        @Nullable
        String kpi,

        @Schema(
                nullable = true,
                description = "Used where the KPI has no name yet",
                pattern = RangeRules.TEXT,
                maxLength = RangeRules.NAME_LENGTH)
        @Nullable
        String kpiName,

        @Schema(nullable = true, description = "Label or slug of the only segment it is for; an edit cannot change it")
        @Nullable
        String segment,

        @Schema(
                nullable = true,
                description = "Required where the KPI has none yet",
                pattern = RangeRules.TEXT,
                maxLength = RangeRules.UNIT_LENGTH)
        @Nullable
        String unit,

        @Schema(nullable = true, description = "Required where the KPI has no direction yet") @Nullable
        Boolean higherIsBetter,

        @Schema(
                nullable = true,
                description = "Open only where higher is better",
                minimum = RangeRules.LOWEST,
                maximum = RangeRules.HIGHEST)
        @Nullable
        BigDecimal criticalMin,

        @Schema(
                nullable = true,
                description = "Open only where lower is better",
                minimum = RangeRules.LOWEST,
                maximum = RangeRules.HIGHEST)
        @Nullable
        BigDecimal criticalMax,

        @Schema(required = true, minimum = RangeRules.LOWEST, maximum = RangeRules.HIGHEST) @Nullable
        BigDecimal riskMin,

        @Schema(required = true, minimum = RangeRules.LOWEST, maximum = RangeRules.HIGHEST) @Nullable
        BigDecimal riskMax,

        @Schema(
                nullable = true,
                description = "Open only where lower is better",
                minimum = RangeRules.LOWEST,
                maximum = RangeRules.HIGHEST)
        @Nullable
        BigDecimal healthyMin,

        @Schema(
                nullable = true,
                description = "Open only where higher is better",
                minimum = RangeRules.LOWEST,
                maximum = RangeRules.HIGHEST)
        @Nullable
        BigDecimal healthyMax,

        @Schema(
                nullable = true,
                description = "Why it is so",
                pattern = RangeRules.TEXT,
                maxLength = RangeRules.NOTE_LENGTH)
        @Nullable
        String note) {

    RangeRequest {
        kpiName = blankToNull(kpiName);
        unit = blankToNull(unit);
        note = blankToNull(note);
        segment = Segments.slug(segment);
    }

    Bounds bounds(boolean direction) {
        return new Bounds(direction, criticalMin, criticalMax, riskMin, riskMax, healthyMin, healthyMax);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
