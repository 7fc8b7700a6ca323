package io.kpihealth.playbook.trigger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a trigger has done for the tenant so far. */
record TriggerActivity(
        @Nullable Instant lastEvaluated, @Nullable Instant lastTriggered, long triggerCount) {}
