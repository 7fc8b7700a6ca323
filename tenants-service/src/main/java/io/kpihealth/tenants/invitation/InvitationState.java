package io.kpihealth.tenants.invitation;

import java.time.Instant;

/** What the audit trail keeps of an invitation: no address, no token. */
record InvitationState(String role, String status, Instant expiresAt) {
    static InvitationState of(Invitation invitation) {
        return new InvitationState(invitation.role, invitation.status, invitation.expiresAt);
    }
}
