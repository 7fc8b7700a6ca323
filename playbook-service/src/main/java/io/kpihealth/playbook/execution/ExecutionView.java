package io.kpihealth.playbook.execution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.kpihealth.playbook.trigger.Evaluation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One execution with its steps.")
record ExecutionView(
        @JsonUnwrapped ExecutionSummary summary,

        @Schema(required = true, description = "Of the playbook")
        String title,

        @Schema(nullable = true, implementation = Evaluation.class) @Nullable
        JsonNode evaluation,

        @Schema(required = true, description = "The ranges in force now for the KPIs that the match read")
        List<RangeInForce> ranges,

        @Schema(required = true, description = "Empty while it is a proposal")
        List<StepView> steps) {}
