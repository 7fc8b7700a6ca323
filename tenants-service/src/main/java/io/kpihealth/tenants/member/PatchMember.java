package io.kpihealth.tenants.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another role, or a suspension and its end. */
@Schema(
        description = "Another role, or a suspension and its end; at least one of them.",
        additionalProperties = Schema.False.class)
record PatchMember(
        @Schema(nullable = true, pattern = "^(owner|admin|member|viewer)$", description = "Null: as it is") @Nullable
        String role,

        @Schema(nullable = true, pattern = "^(active|suspended)$", description = "Null: as it is") @Nullable
        String status) {}
