package io.kpihealth.tenants.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as they see themselves. */
public record PersonProfile(
        @Nullable String displayName,
        @Nullable String email,
        @Nullable UUID lastOrganization) {}
