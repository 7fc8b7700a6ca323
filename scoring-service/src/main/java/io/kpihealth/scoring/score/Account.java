package io.kpihealth.scoring.score;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as scoring knows it; nameless until its own event has arrived. */
record Account(
        UUID id,
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String segment,
        @Nullable String stage) {}
