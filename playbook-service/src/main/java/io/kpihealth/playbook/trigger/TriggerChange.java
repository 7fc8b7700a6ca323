package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.Slug;
import io.kpihealth.playbook.definition.Condition;
import io.kpihealth.playbook.definition.Playbook;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.FieldError;
import io.kpihealth.web.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "New settings of a trigger. What is left out gets its default, as everywhere with PUT.",
        additionalProperties = Schema.False.class)
record TriggerChange(
        @Schema(nullable = true, description = "By name, from 0 to 1000000000; only those that the trigger has")
        @Nullable
        Map<String, BigDecimal> thresholds,

        @Schema(
                nullable = true,
                description =
                        "Slugs of the KPIs that conditions read instead of their defaults, by name of the condition")
        @Nullable
        Map<String, String> inputs,

        @Schema(nullable = true) @Nullable List<StatusCondition> statusConditions,

        @Schema(nullable = true, description = "Start at once instead of proposing") @Nullable
        Boolean autoStart,

        @Schema(nullable = true) @Nullable Boolean paused,

        @Schema(nullable = true, description = "Default 30", minimum = "0", maximum = TriggerChange.DAYS) @Nullable
        Integer coolDownDays) {
    private static final int LONGEST_COOL_DOWN = 365;
    static final String DAYS = "" + LONGEST_COOL_DOWN;

    /** Every double has fewer, and the database stores many more. */
    private static final int MOST_DECIMALS = 1_100;

    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    /** @throws ProblemException 422 with one error per broken rule */
    TriggerSettings settings(Playbook playbook) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, BigDecimal> all = new LinkedHashMap<>(playbook.trigger().thresholds());
        orEmpty(thresholds).forEach((name, value) -> {
            if (!all.containsKey(name)) {
                errors.add(new FieldError("/thresholds/" + name, "is no threshold of this trigger"));
            } else if (!storable(value)) {
                errors.add(
                        new FieldError("/thresholds/" + name, "must be a number from 0 to " + LARGEST.toPlainString()));
            } else {
                all.put(name, value);
            }
        });
        checkInputs(playbook, errors);
        List<StatusCondition> conditions = statusConditions == null ? List.of() : statusConditions;
        for (int i = 0; i < conditions.size(); i++) {
            StatusCondition condition = conditions.get(i);
            if (condition == null || !condition.valid()) {
                errors.add(new FieldError(
                        "/status_conditions/" + i, "needs kpis, match any or all, and status critical or at-risk"));
            }
        }
        int days = coolDownDays == null ? TriggerSettings.DEFAULT_COOL_DOWN_DAYS : coolDownDays;
        if (days < 0 || days > LONGEST_COOL_DOWN) {
            errors.add(new FieldError("/cool_down_days", "must be from 0 to " + LONGEST_COOL_DOWN));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.of(CommonProblem.UNPROCESSABLE, "The settings break a rule.")
                    .with(errors);
        }
        return new TriggerSettings(
                all, orEmpty(inputs), conditions, Boolean.TRUE.equals(autoStart), Boolean.TRUE.equals(paused), days);
    }

    private void checkInputs(Playbook playbook, List<FieldError> errors) {
        Set<String> mappable = playbook.trigger()
                .conditions()
                .filter(condition -> condition.input() != null)
                .map(Condition::name)
                .collect(Collectors.toSet());
        orEmpty(inputs).forEach((name, slug) -> {
            if (!mappable.contains(name)) {
                errors.add(new FieldError("/inputs/" + name, "is no condition of this trigger that reads a KPI"));
            } else if (slug == null || !Slug.is(slug)) {
                errors.add(new FieldError("/inputs/" + name, "must be the slug of a KPI"));
            }
        });
    }

    /** Jackson reads null and 1e-999999999 too; of the latter the database makes no number. */
    private static boolean storable(@Nullable BigDecimal value) {
        return value != null && value.signum() >= 0 && value.compareTo(LARGEST) <= 0 && value.scale() <= MOST_DECIMALS;
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
