package io.kpihealth.scoring.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kpihealth.scoring.model.Expectation;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant's KPI definitions and KPI set, as the kpi-catalogue topic carries them. */
record CatalogueState(int version, List<Category> categories, List<Kpi> kpis, List<NotApplicable> notApplicable) {

    record Category(String slug, @Nullable String label) {}

    record Kpi(
            String kpi,
            int definitionVersion,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String category,
            @Nullable String impact,
            @Nullable String frequency,
            @Nullable Expected expected) {}

    /** Whether the KPI is in the set, and the stages and segments it is limited to. */
    record Expected(
            @JsonProperty("default") boolean byDefault,
            @Nullable List<String> stages,
            @Nullable List<String> segments) {
        Expectation rule() {
            return new Expectation(byDefault, stages, segments);
        }
    }

    /** A KPI that one account is not expected to have. */
    record NotApplicable(@Nullable UUID accountId, @Nullable String kpi) {}

    CatalogueState {
        // Jackson gives null for what a document leaves out.
        categories = Objects.requireNonNullElse(categories, List.of());
        kpis = Objects.requireNonNullElse(kpis, List.of());
        notApplicable = Objects.requireNonNullElse(notApplicable, List.of());
    }

    boolean excepts(UUID account, String kpi) {
        return notApplicable.stream().anyMatch(one -> account.equals(one.accountId()) && kpi.equals(one.kpi()));
    }
}
