package io.kpihealth.tenants.invitation;

import io.kpihealth.tenants.directory.InvitationEntry;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the holder of a token sees before accepting. */
@Schema(
        description = "What the holder of a link sees before accepting.",
        requiredProperties = {"organization_id", "organization_name", "slug", "email", "role", "status", "expires_at"})
record OpenInvitation(
        UUID organizationId,
        String organizationName,
        String slug,
        String email,

        @Schema(enumeration = {"owner", "admin", "member", "viewer"})
        String role,

        @Schema(enumeration = {"pending", "expired", "accepted", "revoked"})
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
