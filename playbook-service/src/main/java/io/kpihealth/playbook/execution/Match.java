package io.kpihealth.playbook.execution;

import io.kpihealth.playbook.definition.Playbook;
import io.kpihealth.playbook.trigger.Evaluation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trigger that matched an account.
 *
 * @param health the record that it matched on, as JSON: the baseline of a run that starts at once
 * @param causationId id of the event
 */
public record Match(
        Playbook playbook,
        UUID accountId,
        @Nullable String accountName,
        String period,
        long valuesSequence,
        Evaluation evaluation,
        String health,
        @Nullable String causationId) {}
