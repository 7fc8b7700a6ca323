package io.kpihealth.tenants.member;

import io.kpihealth.messaging.OutgoingEvent;
import java.util.UUID;

/** The full state of a membership. Its sequence is the version that tokens carry. */
record MembershipChanged(UUID tenantId, UUID membershipId, String kind, UUID personId, String role, String status) {

    /** The key fields only: who was removed is no longer anybody's business. */
    record Removed(UUID tenantId, UUID membershipId, String kind, String status, boolean removed) {}

    static OutgoingEvent of(UUID tenant, Membership membership) {
        Object state = membership.status.equals(Membership.REMOVED)
                ? new Removed(tenant, membership.id, "member", membership.status, /* removed */ true)
                : new MembershipChanged(
                        tenant, membership.id, "member", membership.personId, membership.role, membership.status);
        return new OutgoingEvent(
                "kpihealth.memberships",
                "kpihealth.membership.changed.v1",
                tenant + ":" + membership.id,
                state,
                /* causationId */ null);
    }
}
