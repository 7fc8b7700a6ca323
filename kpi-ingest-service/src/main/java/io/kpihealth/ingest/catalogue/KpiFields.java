package io.kpihealth.ingest.catalogue;

import io.kpihealth.ingest.Decimals;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant may say about a KPI: the body of POST and, merged over the present state, of PATCH.
 *
 * @param category slug or label; an unknown label makes a category
 */
@Schema(description = "What an organisation may say about a KPI.", additionalProperties = Schema.False.class)
record KpiFields(
        @Schema(required = false, pattern = "[^\\u0000-\\u0020]") @NotBlank @Size(max = 200)
        String name,

        @Schema(nullable = true, description = "Other names under which files know it; null: none") @Size(max = 20)
        List<
                        @Pattern(
                                regexp = ".*[^\\u0000-\\u0020].*",
                                flags = Pattern.Flag.DOTALL,
                                message = "must not be blank")
                        @Size(max = 200) String>
                aliases,

        @Schema(nullable = true, description = "Such as %, hours or EUR; null while nobody has said it")
        @Nullable
        @Size(min = 1, max = 40)
        String unit,

        @Schema(nullable = true, description = "Slug or label; answers hold the slug")
        @Nullable
        @Size(min = 1, max = 100)
        String category,

        @Schema(nullable = true) @Nullable @Pattern(regexp = "^(Critical|High|Medium|Low)$")
        String impact,

        @Schema(nullable = true, description = "How often it is measured") @Nullable @Size(max = 40)
        String frequency,

        @Schema(nullable = true, description = "How it comes to be known") @Nullable @Size(max = 40)
        String sourceReview,

        @Schema(nullable = true, description = "How several values of a period become one; null: last")
        @Pattern(regexp = "^(last|mean|sum)$")
        String rollup,

        @Schema(nullable = true, description = "What it is counted over") @Nullable @Size(max = 40)
        String basis,

        @Schema(
                nullable = true,
                description = "Least value of its scale",
                minimum = "-99999999999999.9999",
                maximum = "99999999999999.9999")
        @Nullable
        @Digits(integer = 14, fraction = 4)
        BigDecimal scaleMin,

        @Schema(
                nullable = true,
                description = "Greatest value of its scale",
                minimum = "-99999999999999.9999",
                maximum = "99999999999999.9999")
        @Nullable
        @Digits(integer = 14, fraction = 4)
        BigDecimal scaleMax,

        @Schema(nullable = true, description = "KPIs of one family say the same") @Nullable @Size(max = 40)
        String family) {

    @SuppressWarnings("NullAway") // a body may leave a field out
    KpiFields {
        name = Objects.requireNonNullElse(name, "").strip();
        aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
        rollup = Objects.requireNonNullElse(rollup, "last");
        scaleMin = scaleMin == null ? null : Decimals.writable(scaleMin);
        scaleMax = scaleMax == null ? null : Decimals.writable(scaleMax);
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
