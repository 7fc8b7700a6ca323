package io.kpihealth.ingest.catalogue;

import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.scoringclient.ShippedKpi;
import io.kpihealth.scoringclient.UnitKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant knows of a KPI.
 *
 * @param number what stored values carry; null while the tenant only sees the shipped definition
 * @param unit null until somebody says what a KPI that a file invented is measured in
 * @param category slug
 * @param impact as printed: Critical, High, Medium or Low
 * @param version counts the tenant's changes of it
 */
public record KpiDefinition(
        String kpi,
        @Nullable Integer number,
        String name,
        List<String> aliases,
        @Nullable String unit,
        @Nullable String category,
        @Nullable String impact,
        @Nullable String frequency,
        @Nullable String sourceReview,
        String rollup,
        @Nullable String basis,
        @Nullable BigDecimal scaleMin,
        @Nullable BigDecimal scaleMax,
        @Nullable String family,
        Expected expected,
        int version) {
    private static final List<String> ONBOARDING = List.of("onboarding");

    public KpiDefinition {
        aliases = List.copyOf(aliases);
    }

    static KpiDefinition from(KpiRecord row) {
        return new KpiDefinition(
                row.kpi,
                (int) row.number,
                row.name,
                Arrays.asList(row.aliases),
                row.unit,
                row.category,
                row.impact,
                row.frequency,
                row.sourceReview,
                row.rollup,
                row.basis,
                row.scaleMin,
                row.scaleMax,
                row.family,
                new Expected(row.expected, list(row.stages), list(row.segments)),
                row.definitionVersion);
    }

    public static KpiDefinition from(ShippedKpi shipped) {
        return new KpiDefinition(
                shipped.kpi(),
                /* number */ null,
                shipped.name(),
                ShippedCatalogue.get().aliases().stream()
                        .filter(alias -> alias.kpi().equals(shipped.kpi()))
                        .map(alias -> alias.alias())
                        .toList(),
                shipped.unit(),
                shipped.category(),
                shipped.impact().label(),
                shipped.frequency(),
                shipped.sourceReview(),
                shipped.rollup(),
                shipped.basis(),
                shipped.scaleMin(),
                shipped.scaleMax(),
                shipped.family(),
                new Expected(false, shipped.onboardingOnly() ? ONBOARDING : null, null),
                /* version */ 1);
    }

    /** A KPI that a file names and nobody has defined: no unit, not expected unless the set takes it. */
    public static KpiDefinition invented(String kpi, String name, @Nullable String category, @Nullable String impact) {
        return new KpiDefinition(
                kpi,
                null,
                name,
                List.of(),
                null,
                category,
                impact,
                null,
                null,
                "last",
                null,
                null,
                null,
                null,
                Expected.NO, /* version */
                1);
    }

    public @Nullable UnitKind unitKind() {
        return unit == null ? null : UnitKind.of(unit);
    }

    public KpiDefinition numbered(int assigned) {
        return new KpiDefinition(
                kpi,
                assigned,
                name,
                aliases,
                unit,
                category,
                impact,
                frequency,
                sourceReview,
                rollup,
                basis,
                scaleMin,
                scaleMax,
                family,
                expected,
                version);
    }

    KpiDefinition expected(Expected wanted) {
        return new KpiDefinition(
                kpi,
                number,
                name,
                aliases,
                unit,
                category,
                impact,
                frequency,
                sourceReview,
                rollup,
                basis,
                scaleMin,
                scaleMax,
                family,
                wanted,
                version);
    }

    private static @Nullable List<String> list(String @Nullable [] texts) {
        return texts == null ? null : List.of(texts);
    }
}
