package io.kpihealth.ingest.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kpihealth.scoringclient.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A definition as the API shows it.
 *
 * @param used whether the tenant has it, or only sees the shipped definition so far
 */
record KpiView(
        String kpi,
        @JsonUnwrapped KpiFields fields,
        @Nullable UnitKind unitKind,
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
