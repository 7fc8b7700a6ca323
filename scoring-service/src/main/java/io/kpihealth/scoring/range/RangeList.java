package io.kpihealth.scoring.range;

import java.util.List;
import java.util.UUID;

/** The merged list in its documented shape: overrides stand in the place of the defaults they cover. */
record RangeList(String status, List<RangeView> ranges, int total, Summary summary) {
    /** Counted over the whole merged view, before any filter. */
    record Summary(int customOverrides, int systemDefaults, UUID tenantId) {}
}
