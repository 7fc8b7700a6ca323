package io.kpihealth.scoring.model;

import io.kpihealth.scoringclient.Segments;
import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.scoringclient.ShippedKpi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For which accounts a KPI belongs to the set.
 *
 * @param byDefault whether it is in the set at all
 * @param stages lifecycle stages it is limited to; null for all
 * @param segments slugs of the segments it is limited to; null for all
 */
public record Expectation(
        boolean byDefault,
        @Nullable List<String> stages,
        @Nullable List<String> segments) {
    private static final List<String> ONBOARDING = List.of("onboarding");

    /** Whether the KPI is expected of an account; one without a stage is expected to have onboarding KPIs too. */
    public boolean covers(String kpi, @Nullable String stage, @Nullable String segment) {
        if (!byDefault) {
            return false;
        }
        boolean onboardingOnly =
                ShippedCatalogue.get().find(kpi).map(ShippedKpi::onboardingOnly).orElse(false);
        List<String> allowed = stages == null && onboardingOnly ? ONBOARDING : stages;
        if (allowed != null && stage != null && !allowed.contains(stage)) {
            return false;
        }
        String slug = Segments.slug(segment);
        return segments == null || (slug != null && segments.stream().anyMatch(s -> slug.equals(Segments.slug(s))));
    }
}
