package io.kpihealth.playbook.definition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a trigger, or a reason for more points of urgency.
 *
 * @param input slug of the KPI it reads by default; a tenant may map another one
 * @param threshold name of the tenant's setting it compares with; else {@code value} is used
 * @param secondValue the second number of conditions that have two
 * @param points urgency, counted only once the trigger itself matches
 */
public record Condition(
        String name,
        ConditionKind kind,
        @Nullable String input,
        @Nullable String threshold,
        @Nullable BigDecimal value,
        @Nullable BigDecimal secondValue,
        int points) {}
