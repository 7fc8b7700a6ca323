package io.kpihealth.ingest.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The KPIs that a tenant expects of its accounts. */
record KpiSet(long version, @Nullable Instant confirmedAt, List<Item> kpis, List<NotApplicable> notApplicable) {
    record Item(
            String kpi,
            @Nullable List<String> stages,
            @Nullable List<String> segments) {}

    record NotApplicable(UUID accountId, String kpi, String reason) {}

    /** The body of PUT. */
    record Change(List<Item> kpis, List<NotApplicable> notApplicable) {
        @SuppressWarnings("NullAway") // a body may leave a field out
        Change {
            kpis = List.copyOf(Objects.requireNonNullElse(kpis, List.of()));
            notApplicable = List.copyOf(Objects.requireNonNullElse(notApplicable, List.of()));
        }
    }
}
