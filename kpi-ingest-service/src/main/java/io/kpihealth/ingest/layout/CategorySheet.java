package io.kpihealth.ingest.layout;

/**
 * A sheet that stands for a category.
 *
 * @param label the sheet's name, without blanks around it
 * @param category slug
 * @param known false for a category that the tenant does not have yet
 */
public record CategorySheet(String label, String category, boolean known) {}
