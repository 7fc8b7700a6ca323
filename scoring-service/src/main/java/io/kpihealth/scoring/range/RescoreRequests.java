package io.kpihealth.scoring.range;

import java.time.LocalDate;
import java.util.UUID;

/** What a changed range asks of the score engine; called inside the transaction of the change, with its tenant bound. */
public interface RescoreRequests {
    /**
     * Has the tenant's open periods scored again that the KPI's range touches.
     *
     * @param validFrom first day from which the change is valid
     * @param cause names the change, unlike every other one: a request under the same cause has no second effect
     */
    void rangeChanged(UUID tenantId, String kpi, LocalDate validFrom, String cause);
}
