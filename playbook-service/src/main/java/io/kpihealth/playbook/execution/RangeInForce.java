package io.kpihealth.playbook.execution;

import io.kpihealth.scoringclient.RangeSource;
import io.kpihealth.scoringclient.ResolvedRange;
import java.util.UUID;

/** Which range a KPI of a match has now; {@code Bundled Default} while the ranges were not read yet. */
record RangeInForce(String kpi, UUID rangeId, int version, RangeSource source, boolean isCustom) {
    static RangeInForce from(String kpi, ResolvedRange resolved) {
        return new RangeInForce(
                kpi,
                resolved.range().rangeId(),
                resolved.range().version(),
                resolved.source(),
                resolved.source().custom());
    }
}
