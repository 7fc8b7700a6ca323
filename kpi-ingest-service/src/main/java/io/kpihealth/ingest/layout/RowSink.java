package io.kpihealth.ingest.layout;

/** Takes a file piece by piece, in the order of its sheets and rows; nothing of it is kept elsewhere. */
public interface RowSink {

    /** Once, before any row. */
    default void begin(FileHead head) {}

    /** Every row that names a KPI, whatever its cell holds. */
    void value(KpiRow row);

    /** Each row of a list of accounts. */
    default void account(AccountRow row) {}

    /** Every problem, without limit. */
    void problem(Problem problem);
}
