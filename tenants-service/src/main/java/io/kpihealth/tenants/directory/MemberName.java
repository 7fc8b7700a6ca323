package io.kpihealth.tenants.directory;

import org.jspecify.annotations.Nullable;

/** How a member is called. */
public record MemberName(
        @Nullable String displayName, @Nullable String email) {}
