package io.kpihealth.ingest.catalogue;

import io.kpihealth.scoringclient.UnitKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole catalogue of a tenant as other services see it. */
record CatalogueChanged(
        UUID tenantId, long version, List<Category> categories, List<Kpi> kpis, List<NotApplicable> notApplicable) {
    record Category(String slug, String label) {}

    record Kpi(
            String kpi,
            int definitionVersion,
            String name,
            @Nullable String unit,
            @Nullable UnitKind unitKind,
            @Nullable String category,
            @Nullable String impact,
            @Nullable String frequency,
            String rollup,
            @Nullable String basis,
            @Nullable BigDecimal scaleMin,
            @Nullable BigDecimal scaleMax,
            @Nullable String family,
            Expected expected) {
        static Kpi from(KpiDefinition definition) {
            return new Kpi(
                    definition.kpi(),
                    definition.version(),
                    definition.name(),
                    definition.unit(),
                    definition.unitKind(),
                    definition.category(),
                    Objects.requireNonNullElse(definition.impact(), "Medium"),
                    definition.frequency(),
                    definition.rollup(),
                    definition.basis(),
                    definition.scaleMin(),
                    definition.scaleMax(),
                    definition.family(),
                    definition.expected());
        }
    }

    record NotApplicable(UUID accountId, String kpi, String reason) {}
}
