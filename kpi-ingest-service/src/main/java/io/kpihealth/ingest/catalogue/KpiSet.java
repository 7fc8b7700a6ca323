package io.kpihealth.ingest.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The KPIs that a tenant expects of its accounts. */
@Schema(
        description = "The KPIs that are expected of accounts.",
        requiredProperties = {"version", "confirmed_at", "kpis", "not_applicable"})
record KpiSet(
        @Schema(description = "Counts the changes of the catalogue; the ETag holds it")
        long version,

        @Schema(nullable = true, description = "Null until the first commit or change") @Nullable
        Instant confirmedAt,

        List<Item> kpis,
        List<NotApplicable> notApplicable) {

    @Schema(
            name = "KpiSetItem",
            description = "A KPI of the set, and of which accounts it is expected.",
            requiredProperties = "kpi",
            additionalProperties = Schema.False.class)
    record Item(
            @Schema(description = "Slug") String kpi,

            @Schema(nullable = true, description = "Stages of accounts; null: all") @Nullable
            List<String> stages,

            @Schema(nullable = true, description = "Keys of segments; null: all") @Nullable
            List<String> segments) {

        Item {
            stages = stages == null ? null : List.copyOf(stages);
            segments = segments == null ? null : List.copyOf(segments);
        }
    }

    @Schema(
            name = "KpiSetException",
            description = "A KPI that is not expected of one account.",
            requiredProperties = {"account_id", "kpi", "reason"},
            additionalProperties = Schema.False.class)
    record NotApplicable(
            UUID accountId,
            @Schema(description = "Slug") String kpi,
            @Schema(minLength = 1) String reason) {

        NotApplicable {
            Objects.requireNonNull(accountId);
            Objects.requireNonNull(kpi);
            Objects.requireNonNull(reason);
        }
    }

    /** The body of PUT. */
    @Schema(
            name = "KpiSetChange",
            description = "The whole set as it shall be.",
            additionalProperties = Schema.False.class)
    record Change(
            @Schema(nullable = true, description = "Absent or null: none")
            List<Item> kpis,

            @Schema(nullable = true, description = "Absent or null: none")
            List<NotApplicable> notApplicable) {
        @SuppressWarnings("NullAway") // a body may leave a field out
        Change {
            kpis = List.copyOf(Objects.requireNonNullElse(kpis, List.of()));
            notApplicable = List.copyOf(Objects.requireNonNullElse(notApplicable, List.of()));
        }
    }
}
