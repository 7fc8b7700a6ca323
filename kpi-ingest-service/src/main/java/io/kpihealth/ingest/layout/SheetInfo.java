package io.kpihealth.ingest.layout;

import org.jspecify.annotations.Nullable;

/**
 * What is made of a sheet.
 *
 * @param reason why it is not read; null when it is
 */
public record SheetInfo(
        String name, Role role, boolean hidden, @Nullable String reason) {

    /** What a sheet is for. */
    public enum Role {
        KPI,
        SUMMARY,
        ROLLUP,
        ACCOUNTS,
        WEIGHTS,
        TIERS,
        IGNORED
    }
}
