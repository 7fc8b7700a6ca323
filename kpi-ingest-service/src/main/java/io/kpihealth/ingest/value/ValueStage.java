package io.kpihealth.ingest.value;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The values of one file on their way in. First all are added, then they are compared, then perhaps
 * merged. While values are being added nothing else may use the transaction's connection.
 */
public interface ValueStage extends AutoCloseable {
    /**
     * Adds one value.
     *
     * @param account position in the list of accounts that {@link #compare} gets
     * @param period position in the list of periods that {@link #compare} gets
     */
    void add(int account, int period, IncomingValue value);

    /** Ends the adding and compares with what is stored. */
    Comparison compare(List<UUID> accounts, List<String> periods);

    /** The sets that the file touches with the revision each was compared with. */
    void forEachBasis(Consumer<Basis> consumer);

    /** Stores what is new or changed as one change; sets and values that are the same stay as they are. */
    void merge(ValueChange change);

    /** Every set that {@link #merge} wrote, in full. */
    void forEachWritten(Consumer<ValueSet> consumer);

    /** Gives up an unfinished adding. */
    @Override
    void close();

    record Comparison(int sets, int added, int changed, int same) {}

    record Basis(UUID accountId, String period, int revision) {}
}
