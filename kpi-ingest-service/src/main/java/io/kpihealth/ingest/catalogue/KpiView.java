package io.kpihealth.ingest.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kpihealth.scoringclient.UnitKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A definition as the API shows it.
 *
 * @param used whether the tenant has it, or only sees the shipped definition so far
 */
@Schema(
        description = "A definition as the organisation sees it.",
        requiredProperties = {
            "kpi",
            "name",
            "aliases",
            "unit",
            "category",
            "impact",
            "frequency",
            "source_review",
            "rollup",
            "basis",
            "scale_min",
            "scale_max",
            "family",
            "unit_kind",
            "used",
            "expected",
            "definition_version"
        })
record KpiView(
        @Schema(description = "Slug") String kpi,
        @JsonUnwrapped KpiFields fields,
        @Schema(nullable = true) @Nullable UnitKind unitKind,

        @Schema(description = "Whether the organisation has it, or only sees the shipped definition so far")
        boolean used,

        Expected expected,
        int definitionVersion) {
    static KpiView from(KpiDefinition definition) {
        return new KpiView(
                definition.kpi(),
                KpiFields.from(definition),
                definition.unitKind(),
                definition.number() != null,
                definition.expected(),
                definition.version());
    }
}
