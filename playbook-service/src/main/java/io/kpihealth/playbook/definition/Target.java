package io.kpihealth.playbook.definition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a run should achieve.
 *
 * @param kpi slug, null when the target is no KPI (account score, contract value)
 * @param measureByDay counted from the start of the execution
 */
public record Target(
        String metric,
        @Nullable String kpi,
        String rule,
        @Nullable BigDecimal value,
        @Nullable String unit,
        int measureByDay) {}
