package io.kpihealth.scoring.model;

import io.kpihealth.scoringclient.Impact;
import io.kpihealth.scoringclient.ResolvedRange;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides how one KPI of one account is judged.
 *
 * @param unit null for a KPI that a file invented and nobody has described yet
 * @param expected whether it belongs to the account's KPI set; only then it enters score and coverage
 */
public record KpiRule(
        String kpi,
        String name,
        @Nullable String unit,
        String category,
        Impact impact,
        @Nullable String frequency,
        int definitionVersion,
        boolean expected,
        @Nullable ResolvedRange range) {}
