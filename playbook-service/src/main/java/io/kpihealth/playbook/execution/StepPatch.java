package io.kpihealth.playbook.execution;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A change of a step.
 *
 * @param state {@code in-progress} starts it, {@code completed} or {@code skipped} end it
 * @param result what came out of it, any JSON; with {@code completed}
 * @param reason why it is left out; with {@code skipped}
 */
record StepPatch(
        @Nullable StepState state,
        @Nullable JsonNode result,
        @Nullable String reason) {}
