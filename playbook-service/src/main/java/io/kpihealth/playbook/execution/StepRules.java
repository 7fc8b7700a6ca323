package io.kpihealth.playbook.execution;

import io.kpihealth.playbook.definition.StepDefinition;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a run's steps allow. */
final class StepRules {
    private StepRules() {}

    /** Ids of the steps that must be finished before that one can be completed, and are not. */
    static List<String> blockers(StepDefinition step, List<ExecutionStep> all) {
        Map<String, ExecutionStep> byId =
                all.stream().collect(Collectors.toMap(one -> one.stepId, Function.identity()));
        return step.dependsOn().stream()
                .filter(id -> {
                    ExecutionStep needed = byId.get(id);
                    return needed == null || !needed.state.finished();
                })
                .toList();
    }

    /** Counts what is finished and names the step that is next. */
    static void progress(Execution execution, List<ExecutionStep> all) {
        execution.finishedSteps =
                (int) all.stream().filter(step -> step.state.finished()).count();
        execution.currentStep = all.stream()
                .filter(step -> !step.state.finished())
                .map(step -> step.stepId)
                .findFirst()
                .orElse(null);
    }
}
