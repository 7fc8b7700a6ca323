package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.health.RangeUsed;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One condition as it was found, with all that the decision rested on.
 *
 * @param code short form with the threshold, {@code nps<10}
 * @param values what was read, oldest first where a rule reads several
 * @param limit what it was compared with
 * @param reason why it is not evaluable
 */
public record Finding(
        String name,
        String code,
        Truth outcome,
        int points,
        @Nullable String kpi,
        List<BigDecimal> values,
        @Nullable BigDecimal limit,
        @Nullable String reason,
        @Nullable RangeName range) {
    public Finding {
        values = List.copyOf(values);
    }

    /** Which range judged the value that was read. */
    public record RangeName(UUID rangeId, int version, String source) {
        static @Nullable RangeName from(@Nullable RangeUsed range) {
            return range == null ? null : new RangeName(range.rangeId(), range.version(), range.source());
        }
    }

    public boolean met() {
        return outcome == Truth.MET;
    }
}
