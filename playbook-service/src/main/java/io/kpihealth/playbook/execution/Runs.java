package io.kpihealth.playbook.execution;

import io.kpihealth.playbook.Json;
import io.kpihealth.playbook.definition.Playbook;
import io.kpihealth.playbook.definition.StepDefinition;
import io.kpihealth.playbook.definition.StepKind;
import io.kpihealth.tenancy.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a proposal into a run: its steps, its baseline, and the trigger check, which the system does. */
@ApplicationScoped
class Runs {
    static final String SYSTEM = "system";

    private final StepRepository steps;
    private final Json json;

    Runs(StepRepository steps, Json json) {
        this.steps = steps;
        this.json = json;
    }

    void begin(Execution execution, Playbook playbook, @Nullable String baseline, String by, Instant now) {
        execution.state = ExecutionState.IN_PROGRESS;
        execution.startedAt = now;
        execution.startedBy = by;
        execution.expiresAt = null;
        execution.baseline = baseline;
        List<ExecutionStep> created = new ArrayList<>();
        for (StepDefinition step : playbook.steps()) {
            created.add(new ExecutionStep(Ids.next(), execution.id, step.id(), step.order()));
        }
        ExecutionStep first = created.getFirst();
        if (playbook.steps().getFirst().kind() == StepKind.AUTOMATION) {
            first.finish(StepState.COMPLETED, triggerCheck(execution), null, SYSTEM, now);
        }
        steps.persist(created);
        StepRules.progress(execution, created);
    }

    /** Keeps the inputs that fired it, or says that a person started it without any. */
    private String triggerCheck(Execution execution) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("cause", execution.cause);
        result.put("evaluation", execution.evaluation == null ? null : json.tree(execution.evaluation));
        return json.write(result);
    }
}
