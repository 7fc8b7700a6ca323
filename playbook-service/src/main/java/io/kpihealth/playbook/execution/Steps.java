package io.kpihealth.playbook.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.kpihealth.audit.AuditTrail;
import io.kpihealth.playbook.Json;
import io.kpihealth.playbook.PlaybookProblem;
import io.kpihealth.playbook.definition.Playbooks;
import io.kpihealth.playbook.definition.StepDefinition;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Starting, completing and skipping the steps of a run. */
@ApplicationScoped
class Steps {
    private static final int LONGEST_RESULT = 16_384;

    /** As JSON writes it, after an even number of backslashes; the database stores none. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    private final Executions executions;
    private final StepRepository steps;
    private final Playbooks playbooks;
    private final Facts facts;
    private final AuditTrail audit;
    private final Json json;
    private final Clock clock;

    Steps(
            Executions executions,
            StepRepository steps,
            Playbooks playbooks,
            Facts facts,
            AuditTrail audit,
            Json json,
            Clock clock) {
        this.executions = executions;
        this.steps = steps;
        this.playbooks = playbooks;
        this.facts = facts;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    void patch(UUID executionId, String stepId, StepPatch patch, String by) {
        Execution execution = executions.locked(executionId, EnumSet.allOf(ExecutionState.class));
        StepDefinition definition =
                playbooks.required(execution.playbook).step(stepId).orElseThrow(ProblemException::notFound);
        if (execution.state != ExecutionState.IN_PROGRESS) {
            throw ProblemException.of(
                            PlaybookProblem.EXECUTION_STATE, "The execution is " + execution.state.wire() + ".")
                    .extension("state", execution.state.wire());
        }
        List<ExecutionStep> all = steps.of(executionId);
        ExecutionStep step = all.stream()
                .filter(one -> one.stepId.equals(stepId))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        StepState before = step.state;
        String what = change(step, patch, StepRules.blockers(definition, all), by);
        StepRules.progress(execution, all);
        steps.flush();
        audit.record(
                "playbook-execution." + what,
                "playbook-step",
                executionId + "/" + stepId,
                Map.of("state", before),
                Map.of("state", step.state),
                step.reason);
        facts.publish(execution, what, stepId, null);
    }

    private String change(ExecutionStep step, StepPatch patch, List<String> blockers, String by) {
        Instant now = clock.instant();
        StepState wanted = patch.state();
        if (wanted == null) {
            throw unprocessable("/state", "must be in-progress, completed or skipped");
        }
        return switch (wanted) {
            case IN_PROGRESS -> {
                refuseUnless(step.state == StepState.NOT_STARTED, step);
                step.begin(now);
                yield "step-started";
            }
            case COMPLETED -> {
                refuseUnless(!step.state.finished(), step);
                if (!blockers.isEmpty()) {
                    throw ProblemException.of(PlaybookProblem.STEP_BLOCKED, "Finish what it depends on first.")
                            .extension("blocked_by", blockers);
                }
                step.finish(StepState.COMPLETED, result(patch.result()), null, by, now);
                yield "step-completed";
            }
            case SKIPPED -> {
                refuseUnless(!step.state.finished(), step);
                String reason = patch.reason();
                if (reason == null || reason.isBlank()) {
                    throw unprocessable("/reason", "must say why the step is left out");
                }
                step.finish(StepState.SKIPPED, null, reason.strip(), by, now);
                yield "step-skipped";
            }
            case NOT_STARTED, FAILED, PAUSED, CANCELLED ->
                throw unprocessable("/state", "must be in-progress, completed or skipped");
        };
    }

    private @Nullable String result(@Nullable JsonNode result) {
        if (result == null || result.isNull()) {
            return null;
        }
        String text = json.write(result);
        if (text.length() > LONGEST_RESULT) {
            throw unprocessable("/result", "must not be longer than " + LONGEST_RESULT + " characters");
        }
        if (NUL.matcher(text).find()) {
            throw unprocessable("/result", "must not contain the character NUL");
        }
        return text;
    }

    private static void refuseUnless(boolean allowed, ExecutionStep step) {
        if (!allowed) {
            throw ProblemException.of(PlaybookProblem.STEP_STATE, "The step is " + step.state.wire() + " already.")
                    .extension("state", step.state.wire());
        }
    }

    private static ProblemException unprocessable(String pointer, String message) {
        return ProblemException.of(CommonProblem.UNPROCESSABLE, "The step cannot be changed as asked.")
                .with(pointer, message);
    }
}
