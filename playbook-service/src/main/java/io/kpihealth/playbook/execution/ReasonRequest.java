package io.kpihealth.playbook.execution;

import org.jspecify.annotations.Nullable;

record ReasonRequest(@Nullable String reason) {}
