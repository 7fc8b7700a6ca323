package io.kpihealth.tenants.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as the exchange meets them. */
public record PersonEntry(UUID id, @Nullable UUID lastOrganization) {}
