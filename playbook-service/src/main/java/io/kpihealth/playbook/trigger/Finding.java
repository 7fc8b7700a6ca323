package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.health.RangeUsed;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One condition as it was found, with all that the decision rested on.
 *
 * @param code short form with the threshold, {@code nps<10}
 * @param values what was read, oldest first where a rule reads several
 * @param limit what it was compared with
 * @param reason why it is not evaluable
 */
@Schema(description = "One condition as it was found, with all that the decision rested on.")
public record Finding(
        @Schema(required = true) String name,

        @Schema(required = true, description = "Short form with the threshold, such as nps<10")
        String code,

        @Schema(required = true) Truth outcome,
        @Schema(required = true) int points,

        @Schema(nullable = true, description = "Slug") @Nullable
        String kpi,

        @Schema(required = true, description = "What was read, oldest first where a rule reads several")
        List<BigDecimal> values,

        @Schema(nullable = true, description = "What it was compared with") @Nullable
        BigDecimal limit,

        @Schema(nullable = true, description = "Why it is not evaluable") @Nullable
        String reason,

        @Schema(nullable = true) @Nullable RangeName range) {
    public Finding {
        values = List.copyOf(values);
    }

    @Schema(description = "Which range judged the value that was read.", name = "RangeName")
    public record RangeName(
            @Schema(required = true) UUID rangeId,
            @Schema(required = true) int version,
            @Schema(required = true) String source) {
        static @Nullable RangeName from(@Nullable RangeUsed range) {
            return range == null ? null : new RangeName(range.rangeId(), range.version(), range.source());
        }
    }

    public boolean met() {
        return outcome == Truth.MET;
    }
}
