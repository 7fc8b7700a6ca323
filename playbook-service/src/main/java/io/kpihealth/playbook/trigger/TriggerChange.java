package io.kpihealth.playbook.trigger;

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
import org.jspecify.annotations.Nullable;

/**
 * New settings of a trigger. What is left out gets its default, as everywhere with PUT.
 *
 * @param inputs KPI slug by condition name
 */
record TriggerChange(
        @Nullable Map<String, BigDecimal> thresholds,
        @Nullable Map<String, String> inputs,
        @Nullable List<StatusCondition> statusConditions,
        @Nullable Boolean autoStart,
        @Nullable Boolean paused,
        @Nullable Integer coolDownDays) {
    private static final int LONGEST_COOL_DOWN = 365;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    /** @throws ProblemException 422 with one error per broken rule */
    TriggerSettings settings(Playbook playbook) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, BigDecimal> all = new LinkedHashMap<>(playbook.trigger().thresholds());
        orEmpty(thresholds).forEach((name, value) -> {
            if (!all.containsKey(name)) {
                errors.add(new FieldError("/thresholds/" + name, "is no threshold of this trigger"));
            } else if (value.signum() < 0 || value.compareTo(LARGEST) > 0) {
                errors.add(new FieldError("/thresholds/" + name, "must be from 0 to " + LARGEST.toPlainString()));
            } else {
                all.put(name, value);
            }
        });
        checkInputs(playbook, errors);
        List<StatusCondition> conditions = statusConditions == null ? List.of() : statusConditions;
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).valid()) {
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
            if (!mappable.contains(name) || slug.isBlank()) {
                errors.add(new FieldError("/inputs/" + name, "is no condition of this trigger that reads a KPI"));
            }
        });
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
