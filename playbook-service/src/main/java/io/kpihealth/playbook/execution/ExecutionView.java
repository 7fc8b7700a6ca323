package io.kpihealth.playbook.execution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution with its steps.
 *
 * @param ranges the ranges in force now for the KPIs that the match read
 */
record ExecutionView(
        @JsonUnwrapped ExecutionSummary summary,
        String title,
        @Nullable JsonNode evaluation,
        List<RangeInForce> ranges,
        List<StepView> steps) {}
