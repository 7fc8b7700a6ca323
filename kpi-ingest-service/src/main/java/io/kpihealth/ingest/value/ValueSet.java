package io.kpihealth.ingest.value;

import java.util.List;
import java.util.UUID;

/** All current values of one account and period. */
public record ValueSet(UUID accountId, String period, List<StoredValue> values) {}
