package io.kpihealth.playbook.execution;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Starts a proposal, or a playbook by hand: either proposal_id or playbook is needed.",
        additionalProperties = Schema.False.class)
record StartRequest(
        @Schema(nullable = true) @Nullable UUID proposalId,

        @Schema(nullable = true, description = "Id of the playbook") @Nullable
        String playbook,

        @Schema(nullable = true, description = "With playbook; without it the run is about the whole tenant") @Nullable
        UUID accountId,

        @Schema(
                nullable = true,
                description = "critical, high, medium or low; without it that of the match, or medium",
                pattern = "^(critical|high|medium|low)$")
        @Nullable
        String priority) {}
