package io.kpihealth.ingest.workbook;

/**
 * A sheet as the workbook lists it.
 *
 * @param index its place in the workbook, from zero
 * @param rows false for charts and dialogs, which have none
 */
public record SheetRef(int index, String name, boolean hidden, boolean rows) {}
