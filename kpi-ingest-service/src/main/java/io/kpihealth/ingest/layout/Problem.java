package io.kpihealth.ingest.layout;

import org.jspecify.annotations.Nullable;

/**
 * Something about a file that a person should know or correct.
 *
 * @param rule lower-case kebab name of the rule
 * @param cell as spreadsheets name it, {@code C7}; null for the sheet or file as a whole
 * @param raw what stands in the cell
 */
public record Problem(
        Severity severity,
        String rule,
        @Nullable String sheet,
        @Nullable String cell,
        @Nullable String raw,
        String message,
        @Nullable String hint) {}
