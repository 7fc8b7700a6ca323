package io.kpihealth.tenants.invitation;

import io.kpihealth.tenants.directory.InvitationEntry;
import java.time.Instant;
import java.util.UUID;

/** What the holder of a token sees before accepting. */
record OpenInvitation(
        UUID organizationId,
        String organizationName,
        String slug,
        String email,
        String role,
        String status,
        Instant expiresAt) {

    static OpenInvitation from(InvitationEntry entry, Instant now) {
        boolean expired =
                entry.status().equals(Invitation.PENDING) && !entry.expiresAt().isAfter(now);
        return new OpenInvitation(
                entry.tenantId(),
                entry.organizationName(),
                entry.slug(),
                entry.email(),
                entry.role(),
                expired ? "expired" : entry.status(),
                entry.expiresAt());
    }
}
