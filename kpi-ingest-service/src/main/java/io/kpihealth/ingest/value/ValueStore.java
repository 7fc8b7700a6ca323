package io.kpihealth.ingest.value;

import java.util.List;
import java.util.UUID;

/**
 * Keeps the values of accounts by period with every former revision and its provenance. All methods
 * join the caller's transaction; whoever merges holds the tenant's lock ({@link ValueLock}).
 */
public interface ValueStore {
    /** A place to collect the values of a file; nothing of it outlives the transaction. */
    ValueStage stage();

    /** The current values of one account and period, by KPI number. */
    List<StoredValue> read(UUID accountId, String period);

    /** What changed the set last; 0 when there is none. */
    int revision(UUID accountId, String period);
}
