package io.kpihealth.playbook.execution;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a proposal or run, as it goes to the playbooks topic. No result and no reason: they are free text. */
public record PlaybookFact(
        UUID tenantId,
        UUID executionId,
        @Nullable UUID accountId,
        String playbook,
        String playbookVersion,
        String what,
        @Nullable String period,
        @Nullable Long valuesSequence,
        String urgency,
        List<String> met,
        @Nullable String stepId) {}
