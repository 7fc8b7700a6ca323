package io.kpihealth.scoringclient;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A KPI as the product ships it.
 *
 * @param kpi the slug
 * @param bounds null when it ships without a range
 * @param category slug of a canonical category; null for KPIs of an industry template
 * @param rollup last, mean or sum
 * @param onboardingOnly expected of accounts in lifecycle stage onboarding, or without a stage, only
 */
public record ShippedKpi(
        Scope scope,
        String kpi,
        String name,
        String unit,
        boolean higherIsBetter,
        @Nullable Bounds bounds,
        @Nullable String category,
        Impact impact,
        String frequency,
        @Nullable String sourceReview,
        boolean inStandardWorkbook,
        String rollup,
        String basis,
        @Nullable BigDecimal scaleMin,
        @Nullable BigDecimal scaleMax,
        @Nullable String family,
        boolean onboardingOnly) {

    /** What the shipped facts about a KPI are good for. */
    public enum Scope {
        /** Known to every tenant, with a range. */
        SYSTEM_DEFAULT,
        /** Definition and range that a tenant gets by applying the industry template. */
        SERVERLESS_TEMPLATE,
        /** Known to every tenant, without a range. */
        CATALOGUE_ONLY
    }

    public UnitKind unitKind() {
        return UnitKind.of(unit);
    }
}
