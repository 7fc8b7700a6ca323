package io.kpihealth.scoring.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A KPI's value with its provenance.
 *
 * @param period the period the value was recorded for, which may lie before the one being scored
 * @param value in the KPI's unit, unless the flags say that the units do not fit or the KPI has none yet
 */
public record Reading(
        String period,
        @Nullable Double value,
        @Nullable String raw,
        @Nullable String readUnit,
        List<String> flags,
        @Nullable Integer sample,
        @Nullable Cell cell,
        @Nullable UUID editedBy,
        @Nullable Instant editedAt) {

    @Schema(description = "The cell of the upload that a value was read from.", name = "ValueCell")
    public record Cell(
            @Schema(nullable = true) @Nullable UUID uploadId,
            @Schema(nullable = true) @Nullable String sheet,
            @Schema(nullable = true) @Nullable String cell) {}

    public Reading {
        flags = List.copyOf(flags);
    }

    /** Whether it is a value at all: a cell that says "n/a" is none, one that could not be used is. */
    public boolean present() {
        return value != null || Reason.ofFlags(flags).isPresent();
    }
}
