package io.kpihealth.tenants.member;

import java.util.UUID;

/** A membership that was just made. */
public record NewMember(UUID membershipId, String role) {}
