package io.kpihealth.ingest.layout;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is made of a sheet.
 *
 * @param reason why it is not read; null when it is
 */
@Schema(
        description = "What is made of a sheet.",
        requiredProperties = {"name", "role", "hidden", "reason"})
public record SheetInfo(
        String name,
        Role role,
        boolean hidden,

        @Schema(nullable = true, description = "Why it is not read; null when it is") @Nullable
        String reason) {

    /** What a sheet is for. */
    @Schema(name = "SheetRole")
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
