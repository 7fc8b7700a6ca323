package io.kpihealth.scoring.model;

import io.kpihealth.scoringclient.TimeUnits;
import io.kpihealth.scoringclient.UnitKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Compares a value of a KPI that had no unit when it was read with the unit that its first range
 * brought. Where the KPI has a unit, the reader of the file has compared already.
 */
final class UnitFit {
    /** A duration for a KPI that is not a time is kept in hours. */
    private static final String KEPT_IN = "hours";

    /** The number in the unit of the KPI's range; none when the two do not fit. */
    @Nullable
    Double fit(double value, @Nullable String readUnit, KpiRule rule) {
        if (rule.unit() != null || rule.range() == null) {
            return value;
        }
        String unit = rule.range().range().unit();
        UnitKind wanted = UnitKind.of(unit);
        UnitKind read = kind(readUnit);
        if (read == UnitKind.TIME && wanted == UnitKind.TIME) {
            return TimeUnits.convert(BigDecimal.valueOf(value), KEPT_IN, unit).doubleValue();
        }
        if (read == UnitKind.PERCENT && wanted == UnitKind.RATIO) {
            return value / 100;
        }
        return read == UnitKind.NUMBER || read == wanted ? value : null;
    }

    private static UnitKind kind(@Nullable String readUnit) {
        for (UnitKind kind : UnitKind.values()) {
            if (kind.wire().equals(readUnit)) {
                return kind;
            }
        }
        return UnitKind.NUMBER;
    }
}
