package io.kpihealth.playbook.firing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision.
 *
 * @param reason what was done, or what stood against it
 * @param evaluation the conditions with their inputs, as they were found
 */
record LedgerEntry(
        UUID id,
        UUID accountId,
        String playbook,
        String playbookVersion,
        String period,
        long valuesSequence,
        long scoreSequence,
        Outcome outcome,
        String reason,
        @Nullable UUID executionId,
        String urgency,
        int points,
        JsonNode evaluation,
        Instant decidedAt) {}
