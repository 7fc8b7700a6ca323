package io.kpihealth.playbook.execution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Steps of executions of the bound tenant. */
@ApplicationScoped
class StepRepository implements PanacheRepositoryBase<ExecutionStep, UUID> {
    List<ExecutionStep> of(UUID executionId) {
        return list("executionId = ?1 order by position", executionId);
    }
}
