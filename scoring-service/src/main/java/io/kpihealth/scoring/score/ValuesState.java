package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The full current set of values of one account and period, as the kpi-values topic carries it. */
record ValuesState(UUID accountId, String period, int catalogueVersion, List<Value> values) {

    record Value(
            String kpi,
            @Nullable Double value,
            @Nullable String raw,
            @Nullable String readUnit,
            @Nullable List<String> flags,
            @Nullable Integer sample,
            Reading.@Nullable Cell cell,
            @Nullable UUID editedBy,
            @Nullable Instant editedAt) {

        Reading reading(String period) {
            return new Reading(
                    period, value, raw, readUnit, flags == null ? List.of() : flags, sample, cell, editedBy, editedAt);
        }
    }

    ValuesState {
        values = Objects.requireNonNullElse(values, List.of()); // Jackson gives null for what is left out
    }
}
