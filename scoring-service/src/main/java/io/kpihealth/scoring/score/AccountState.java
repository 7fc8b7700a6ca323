package io.kpihealth.scoring.score;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What scoring needs of an account, as the accounts topic carries it. */
record AccountState(
        UUID accountId,
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String status,
        @Nullable String segment,
        @Nullable String stage,
        @Nullable Double contractValue) {}
