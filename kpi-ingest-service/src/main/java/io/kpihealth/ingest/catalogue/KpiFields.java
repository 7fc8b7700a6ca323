package io.kpihealth.ingest.catalogue;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant may say about a KPI: the body of POST and, merged over the present state, of PATCH.
 *
 * @param category slug or label; an unknown label makes a category
 */
record KpiFields(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> aliases,
        @Nullable @Size(min = 1, max = 40) String unit,
        @Nullable @Size(min = 1, max = 100) String category,

        @Nullable @Pattern(regexp = "Critical|High|Medium|Low")
        String impact,

        @Nullable @Size(max = 40) String frequency,
        @Nullable @Size(max = 40) String sourceReview,
        @Pattern(regexp = "last|mean|sum") String rollup,
        @Nullable @Size(max = 40) String basis,
        @Nullable @Digits(integer = 14, fraction = 4) BigDecimal scaleMin,
        @Nullable @Digits(integer = 14, fraction = 4) BigDecimal scaleMax,
        @Nullable @Size(max = 40) String family) {

    @SuppressWarnings("NullAway") // a body may leave a field out
    KpiFields {
        name = Objects.requireNonNullElse(name, "").strip();
        aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
        rollup = Objects.requireNonNullElse(rollup, "last");
    }

    static KpiFields from(KpiDefinition definition) {
        return new KpiFields(
                definition.name(),
                definition.aliases(),
                definition.unit(),
                definition.category(),
                definition.impact(),
                definition.frequency(),
                definition.sourceReview(),
                definition.rollup(),
                definition.basis(),
                definition.scaleMin(),
                definition.scaleMax(),
                definition.family());
    }

    KpiDefinition apply(KpiDefinition definition, @Nullable String categorySlug) {
        return new KpiDefinition(
                definition.kpi(),
                definition.number(),
                name,
                aliases,
                unit,
                categorySlug,
                impact,
                frequency,
                sourceReview,
                rollup,
                basis,
                scaleMin,
                scaleMax,
                family,
                definition.expected(),
                definition.version());
    }
}
