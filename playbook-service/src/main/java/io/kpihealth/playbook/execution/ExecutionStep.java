package io.kpihealth.playbook.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One step of a run. */
@Entity
@Table(name = "execution_step")
class ExecutionStep {
    @Id
    UUID id;

    @Column(name = "execution_id")
    UUID executionId;

    @Column(name = "step_id")
    String stepId;

    int position;
    StepState state;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String result;

    @Nullable
    String reason;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    @Column(name = "finished_by")
    @Nullable
    String finishedBy;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    ExecutionStep() {}

    ExecutionStep(UUID id, UUID executionId, String stepId, int position) {
        this.id = id;
        this.executionId = executionId;
        this.stepId = stepId;
        this.position = position;
        this.state = StepState.NOT_STARTED;
    }

    void begin(Instant now) {
        state = StepState.IN_PROGRESS;
        if (startedAt == null) {
            startedAt = now;
        }
    }

    void finish(StepState last, @Nullable String outcome, @Nullable String why, String by, Instant now) {
        state = last;
        result = outcome;
        reason = why;
        finishedBy = by;
        finishedAt = now;
        if (startedAt == null) {
            startedAt = now;
        }
    }
}
