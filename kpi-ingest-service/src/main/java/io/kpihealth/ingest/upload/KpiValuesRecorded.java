package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.catalogue.KpiDefinition;
import io.kpihealth.ingest.value.StoredValue;
import io.kpihealth.ingest.value.ValueSet;
import io.kpihealth.messaging.OutgoingEvent;
import io.kpihealth.scoringclient.UnitKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The full current set of one account and period as other services see it. */
record KpiValuesRecorded(UUID tenantId, UUID accountId, String period, long catalogueVersion, List<Value> values) {

    /**
     * @param unit of the value; the KPI's own unless flagged as a mismatch
     * @param sample number of observations behind the value, where known
     */
    record Value(
            String kpi,
            double value,
            String raw,
            UnitKind readUnit,
            @Nullable String unit,
            Set<String> flags,
            @Nullable Integer sample,
            @Nullable Cell cell,
            UUID editedBy,
            Instant editedAt) {}

    record Cell(
            UUID uploadId, @Nullable String sheet, @Nullable String cell) {}

    /** @param kpis definitions by the number that stored values carry */
    static OutgoingEvent of(
            UUID tenantId,
            ValueSet set,
            Map<Integer, KpiDefinition> kpis,
            long catalogueVersion,
            @Nullable String causationId) {
        KpiValuesRecorded data = new KpiValuesRecorded(
                tenantId,
                set.accountId(),
                set.period(),
                catalogueVersion,
                set.values().stream()
                        .map(value -> value(value, Objects.requireNonNull(kpis.get(value.kpi()))))
                        .toList());
        return new OutgoingEvent(
                "kpihealth.kpi-values",
                "kpihealth.kpi-values.recorded.v1",
                tenantId + ":" + set.accountId() + ":" + set.period(),
                data,
                causationId);
    }

    private static Value value(StoredValue stored, KpiDefinition kpi) {
        return new Value(
                kpi.kpi(),
                stored.value(),
                stored.raw(),
                stored.kind(),
                stored.unit() == null ? kpi.unit() : stored.unit(),
                stored.flags(),
                /* sample */ null,
                stored.uploadId() == null ? null : new Cell(stored.uploadId(), stored.sheet(), stored.cell()),
                stored.editedBy(),
                stored.editedAt());
    }
}
