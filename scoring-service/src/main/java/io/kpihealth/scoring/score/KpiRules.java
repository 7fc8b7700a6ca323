package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.KpiRule;
import io.kpihealth.scoringclient.Impact;
import io.kpihealth.scoringclient.ResolvedRange;
import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.scoringclient.ShippedKpi;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules out of definitions. */
final class KpiRules {
    /** Where KPIs stand that nobody has put anywhere; it weighs nothing. */
    private static final String NO_CATEGORY = "uncategorized";

    private KpiRules() {}

    static KpiRule of(CatalogueState.Kpi kpi, boolean expected, @Nullable ResolvedRange range) {
        return new KpiRule(
                kpi.kpi(),
                Objects.requireNonNullElse(kpi.name(), kpi.kpi()),
                kpi.unit(),
                Objects.requireNonNullElse(kpi.category(), NO_CATEGORY),
                Impact.of(kpi.impact()).orElse(Impact.MEDIUM),
                kpi.frequency(),
                kpi.definitionVersion(),
                expected,
                range);
    }

    /** A KPI that has values and no definition: the shipped one tells what it is, if there is one. */
    static KpiRule unknown(String slug, @Nullable ResolvedRange range) {
        Optional<ShippedKpi> shipped = ShippedCatalogue.get().find(slug);
        return new KpiRule(
                slug,
                shipped.map(ShippedKpi::name).orElse(slug),
                shipped.map(ShippedKpi::unit).orElse(null),
                shipped.map(ShippedKpi::category).orElse(NO_CATEGORY),
                shipped.map(ShippedKpi::impact).orElse(Impact.MEDIUM),
                shipped.map(ShippedKpi::frequency).orElse(null),
                /* definitionVersion */ 0,
                /* expected */ false,
                range);
    }
}
