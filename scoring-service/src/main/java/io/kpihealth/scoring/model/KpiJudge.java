package io.kpihealth.scoring.model;

import io.kpihealth.scoringclient.Period;
import io.kpihealth.scoringclient.ResolvedRange;
import io.kpihealth.scoringclient.Rounding;
import io.kpihealth.scoringclient.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges one KPI: its value's age and unit, its range, its score and status. */
final class KpiJudge {
    private static final String STALE = "stale";
    private static final String CLAMPED = "clamped";

    private final UnitFit units = new UnitFit();

    KpiScore judge(KpiRule rule, @Nullable Reading reading, Period period) {
        if (reading == null) {
            return unscored(rule, null, null, List.of(), Reason.MISSING);
        }
        Double recorded = reading.value();
        List<String> flags = new ArrayList<>(reading.flags());
        Validity validity = Validity.of(Period.parse(reading.period()), period, rule.frequency());
        if (validity == Validity.EXPIRED) {
            return unscored(rule, reading, recorded, flags, Reason.MISSING);
        }
        if (validity == Validity.STALE) {
            flags.add(STALE);
        }
        Reason unfit = Reason.ofFlags(flags).orElse(null);
        if (unfit != null || recorded == null) {
            return unscored(rule, reading, recorded, flags, unfit == null ? Reason.MISSING : unfit);
        }
        Double value = units.fit(recorded, reading.readUnit(), rule);
        if (value == null) {
            flags.add(Reason.UNIT_MISMATCH.wire());
            return unscored(rule, reading, recorded, flags, Reason.UNIT_MISMATCH);
        }
        ResolvedRange range = rule.range();
        if (range == null) {
            return unscored(rule, reading, value, flags, Reason.NO_RANGE);
        }
        if (range.bounds().outside(value)) {
            flags.add(CLAMPED);
        }
        double exact = range.bands().exact(value);
        double score = Rounding.two(exact);
        return line(rule, reading, value, flags, exact, score, Status.ofScore(score), /* reason */ null);
    }

    private static KpiScore unscored(
            KpiRule rule, @Nullable Reading reading, @Nullable Double value, List<String> flags, Reason reason) {
        return line(rule, reading, value, flags, /* exact */ null, /* score */ null, Status.UNKNOWN, reason);
    }

    private static KpiScore line(
            KpiRule rule,
            @Nullable Reading reading,
            @Nullable Double value,
            List<String> flags,
            @Nullable Double exact,
            @Nullable Double score,
            Status status,
            @Nullable Reason reason) {
        return new KpiScore(
                rule.kpi(),
                rule.name(),
                rule.unit(),
                rule.category(),
                rule.impact(),
                rule.frequency(),
                rule.definitionVersion(),
                rule.expected(),
                reading,
                value,
                List.copyOf(flags),
                exact,
                score,
                status,
                reason,
                rule.expected() ? rule.impact().weight() : null,
                /* points */ null,
                /* cost */ null,
                rule.range() == null ? null : RangeUse.of(rule.range()));
    }
}
