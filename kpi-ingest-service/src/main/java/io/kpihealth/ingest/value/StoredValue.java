package io.kpihealth.ingest.value;

import io.kpihealth.scoringclient.UnitKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A current value with where it came from.
 *
 * @param kpi the KPI's number in the tenant's catalogue
 * @param unit null when the value is in its KPI's unit
 * @param uploadId null for an edit by hand; sheet and cell then are null too
 */
public record StoredValue(
        int kpi,
        double value,
        String raw,
        UnitKind kind,
        @Nullable String unit,
        Set<String> flags,
        @Nullable UUID uploadId,
        @Nullable String sheet,
        @Nullable String cell,
        UUID editedBy,
        Instant editedAt) {}
