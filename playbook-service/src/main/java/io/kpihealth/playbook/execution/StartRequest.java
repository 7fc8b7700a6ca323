package io.kpihealth.playbook.execution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Starts a proposal, or a playbook by hand.
 *
 * @param accountId null by hand: the run is about the whole tenant
 * @param priority critical, high, medium or low; of a proposal the match's urgency unless given
 */
record StartRequest(
        @Nullable UUID proposalId,
        @Nullable String playbook,
        @Nullable UUID accountId,
        @Nullable String priority) {}
