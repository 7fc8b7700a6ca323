package io.kpihealth.ingest.workbook;

/** Takes the rows of a sheet, in order; rows without content are left out. */
@FunctionalInterface
public interface RowHandler {
    /** False when no more rows are wanted. */
    boolean row(Row row);
}
