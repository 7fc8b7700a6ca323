package io.kpihealth.tenants.directory;

import java.time.Instant;
import java.util.UUID;

/** The invitation that a token opens. */
public record InvitationEntry(
        UUID tenantId,
        UUID invitationId,
        String email,
        String role,
        String status,
        Instant expiresAt,
        String slug,
        String organizationName) {}
