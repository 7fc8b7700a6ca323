package io.kpihealth.playbook.health;

import io.kpihealth.scoringclient.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One KPI of a health-scores record.
 *
 * @param valuePeriod the period the value was recorded for, where the record says it
 * @param cost points that the account score lacks because of this KPI
 */
public record KpiReading(
        String kpi,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable List<String> flags,
        @Nullable BigDecimal score,
        @Nullable String status,
        @Nullable String reason,
        @Nullable Period valuePeriod,
        @Nullable BigDecimal cost,
        @Nullable RangeUsed range) {
    private static final Set<String> UNUSABLE = Set.of("unit-mismatch", "out-of-scale", "missing");
    private static final String STALE = "stale";

    public KpiReading {
        flags = flags == null ? List.of() : List.copyOf(flags);
    }

    /** Why the value may feed no trigger, null when it may. A KPI without a range may: only its status is unknown. */
    public @Nullable String unusable() {
        if (reason != null && UNUSABLE.contains(reason)) {
            return reason;
        }
        for (String flag : flagged()) {
            if (UNUSABLE.contains(flag)) {
                return flag;
            }
        }
        return value == null ? "no-value" : null;
    }

    /** Whether the value is of that period itself and not carried over from an earlier one. */
    public boolean recordedIn(Period period) {
        return valuePeriod == null ? !flagged().contains(STALE) : valuePeriod.equals(period);
    }

    private List<String> flagged() {
        return flags == null ? List.of() : flags;
    }
}
