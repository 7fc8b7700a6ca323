package io.kpihealth.playbook.execution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Why a proposal is declined.", additionalProperties = Schema.False.class)
record DeclineRequest(
        @Schema(required = true, minLength = 1) @Nullable String reason,

        @Schema(
                nullable = true,
                description = "For so long the playbook is not proposed again for the account; default 30",
                minimum = "0",
                maximum = "365")
        @Nullable
        Integer snoozeDays) {}
