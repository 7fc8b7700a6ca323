package io.kpihealth.playbook.execution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Why a run is cancelled.", additionalProperties = Schema.False.class)
record ReasonRequest(@Schema(nullable = true) @Nullable String reason) {}
