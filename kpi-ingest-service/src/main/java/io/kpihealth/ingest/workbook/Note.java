package io.kpihealth.ingest.workbook;

/** Something that was ignored and that the person who uploaded the file should know. */
public record Note(String rule, String message) {}
