package io.kpihealth.tenants.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invitation as admins see it; token and link in the answer to its creation only. */
@Schema(
        description = "An invitation as admins see it.",
        requiredProperties = {"id", "email", "role", "status", "invited_by", "expires_at", "created_at"})
record InvitationView(
        UUID id,
        String email,

        @Schema(enumeration = {"owner", "admin", "member", "viewer"})
        String role,

        @Schema(enumeration = {"pending", "expired", "accepted", "revoked"})
        String status,

        @Schema(description = "Membership") UUID invitedBy,
        Instant expiresAt,
        Instant createdAt,

        @Schema(description = "In the answer to its creation only") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String token,

        @Schema(description = "In the answer to its creation only") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String link) {

    static InvitationView from(Invitation invitation, Instant now) {
        boolean expired = invitation.status.equals(Invitation.PENDING) && !invitation.expiresAt.isAfter(now);
        return new InvitationView(
                invitation.id,
                invitation.email,
                invitation.role,
                expired ? "expired" : invitation.status,
                invitation.invitedBy,
                invitation.expiresAt,
                invitation.createdAt,
                /* token */ null,
                /* link */ null);
    }

    InvitationView with(String newToken, String newLink) {
        return new InvitationView(id, email, role, status, invitedBy, expiresAt, createdAt, newToken, newLink);
    }
}
