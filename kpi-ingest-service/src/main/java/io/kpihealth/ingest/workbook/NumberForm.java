package io.kpihealth.ingest.workbook;

/** How the format of a numeric cell changes what its number means. */
public enum NumberForm {
    PLAIN,
    /** Shown times one hundred. */
    PERCENT,
    /** Days, shown as hours and minutes. */
    DURATION
}
