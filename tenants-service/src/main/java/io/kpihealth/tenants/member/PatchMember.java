package io.kpihealth.tenants.member;

import org.jspecify.annotations.Nullable;

/** Another role, or a suspension and its end. */
record PatchMember(@Nullable String role, @Nullable String status) {}
