package io.kpihealth.playbook.execution;

import io.kpihealth.playbook.definition.Playbook;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A proposal or run of a playbook. */
@Entity
class Execution {
    /** What brought it about. */
    static final String BY_TRIGGER = "trigger";

    static final String BY_HAND = "manual";

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "account_id")
    @Nullable
    UUID accountId;

    @Column(name = "account_name")
    @Nullable
    String accountName;

    String playbook;

    @Column(name = "playbook_version")
    String playbookVersion;

    ExecutionState state;
    String cause;
    String priority = "medium";
    int points;

    @Nullable
    String period;

    @Column(name = "values_sequence")
    @Nullable
    Long valuesSequence;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String evaluation;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String baseline;

    @Column(name = "current_step")
    @Nullable
    String currentStep;

    @Column(name = "total_steps")
    int totalSteps;

    @Column(name = "finished_steps")
    int finishedSteps;

    @Column(name = "proposed_at")
    @Nullable
    Instant proposedAt;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "started_by")
    @Nullable
    String startedBy;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    @Nullable
    String reason;

    @Column(name = "snoozed_until")
    @Nullable
    Instant snoozedUntil;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    Execution() {}

    Execution(UUID id, Playbook playbook, @Nullable UUID accountId, @Nullable String accountName, String cause) {
        this.id = id;
        this.playbook = playbook.id();
        this.playbookVersion = playbook.version();
        this.accountId = accountId;
        this.accountName = accountName;
        this.cause = cause;
        this.state = ExecutionState.PROPOSED;
        this.totalSteps = playbook.steps().size();
    }

    /** Ends it in that state. */
    void end(ExecutionState last, Instant now, @Nullable String why) {
        state = last;
        finishedAt = now;
        reason = why;
        currentStep = null;
    }
}
