package io.kpihealth.playbook.execution;

import org.jspecify.annotations.Nullable;

/** @param snoozeDays for so long the playbook is not proposed again for the account */
record DeclineRequest(@Nullable String reason, @Nullable Integer snoozeDays) {}
