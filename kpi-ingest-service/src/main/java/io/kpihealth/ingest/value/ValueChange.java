package io.kpihealth.ingest.value;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who changes values, from what. */
public record ValueChange(
        @Nullable UUID uploadId,
        List<String> sheets,
        UUID editedBy,
        Instant editedAt,
        @Nullable String reason) {
    public ValueChange {
        sheets = List.copyOf(sheets);
    }
}
