package io.kpihealth.playbook.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.kpihealth.playbook.Json;
import io.kpihealth.playbook.account.AccountState;
import io.kpihealth.playbook.account.Accounts;
import io.kpihealth.playbook.definition.Playbook;
import io.kpihealth.playbook.definition.Playbooks;
import io.kpihealth.playbook.definition.StepDefinition;
import io.kpihealth.scoringclient.RangeTable;
import io.kpihealth.scoringclient.Segments;
import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.web.Cursor;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads executions for people. */
@ApplicationScoped
class ExecutionViews {
    private final ExecutionRepository executions;
    private final StepRepository steps;
    private final Playbooks playbooks;
    private final Accounts accounts;
    private final RangeTable ranges;
    private final TenantContext tenant;
    private final Json json;

    ExecutionViews(
            ExecutionRepository executions,
            StepRepository steps,
            Playbooks playbooks,
            Accounts accounts,
            RangeTable ranges,
            TenantContext tenant,
            Json json) {
        this.executions = executions;
        this.steps = steps;
        this.playbooks = playbooks;
        this.accounts = accounts;
        this.ranges = ranges;
        this.tenant = tenant;
        this.json = json;
    }

    /** An execution with the version that is its ETag. */
    record Versioned(ExecutionView view, long version) {}

    @Transactional
    Page<ExecutionSummary> list(ExecutionRepository.Filter filter, @Nullable UUID after, int limit) {
        List<Execution> found = executions.page(filter, after, limit + 1);
        List<ExecutionSummary> items =
                found.stream().limit(limit).map(ExecutionSummary::from).toList();
        @Nullable
        String next = found.size() > limit ? Cursor.encode(items.getLast().id().toString()) : null;
        return Page.of(items, next);
    }

    @Transactional
    Versioned get(UUID id) {
        Execution execution = executions.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Playbook playbook = playbooks.required(execution.playbook);
        @Nullable JsonNode evaluation = execution.evaluation == null ? null : json.tree(execution.evaluation);
        ExecutionView view = new ExecutionView(
                ExecutionSummary.from(execution),
                playbook.title(),
                evaluation,
                inForce(execution, evaluation),
                stepViews(playbook, id));
        return new Versioned(view, execution.version);
    }

    private List<StepView> stepViews(Playbook playbook, UUID id) {
        return steps.of(id).stream()
                .flatMap(step -> playbook.step(step.stepId).stream().map(definition -> view(definition, step)))
                .toList();
    }

    private StepView view(StepDefinition definition, ExecutionStep step) {
        return StepView.from(definition, step, step.result == null ? null : json.tree(step.result));
    }

    private List<RangeInForce> inForce(Execution execution, @Nullable JsonNode evaluation) {
        if (evaluation == null || execution.accountId == null) {
            return List.of();
        }
        @Nullable
        String segment = Optional.of(execution.accountId)
                .flatMap(accounts::find)
                .map(AccountState::segment)
                .map(Segments::slug)
                .orElse(null);
        Set<String> kpis = new LinkedHashSet<>();
        evaluation.path("findings").forEach(finding -> {
            if (finding.hasNonNull("kpi")) {
                kpis.add(finding.path("kpi").asText());
            }
        });
        List<RangeInForce> found = new ArrayList<>();
        kpis.forEach(kpi -> ranges.resolve(tenant.tenantId(), segment, kpi)
                .map(resolved -> RangeInForce.from(kpi, resolved))
                .ifPresent(found::add));
        return found;
    }
}
