package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.health.RangeUsed;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading one input gave, before it gets the condition's name and points. */
record Answer(
        Truth outcome,
        @Nullable String kpi,
        List<BigDecimal> values,
        @Nullable BigDecimal limit,
        @Nullable String reason,
        @Nullable RangeUsed range) {
    static Answer of(boolean met, List<BigDecimal> values, @Nullable BigDecimal limit) {
        return new Answer(Truth.of(met), null, values, limit, null, null);
    }

    static Answer missing(String reason) {
        return missing(reason, null);
    }

    static Answer missing(String reason, @Nullable BigDecimal limit) {
        return new Answer(Truth.NOT_EVALUABLE, null, List.of(), limit, reason, null);
    }

    Answer of(@Nullable String slug, @Nullable RangeUsed used) {
        return new Answer(outcome, slug, values, limit, reason, used);
    }
}
