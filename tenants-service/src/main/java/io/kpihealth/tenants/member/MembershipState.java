package io.kpihealth.tenants.member;

import java.util.UUID;

/** What the audit trail keeps of a membership: no names. */
record MembershipState(UUID personId, String role, String status) {
    static MembershipState of(Membership membership) {
        return new MembershipState(membership.personId, membership.role, membership.status);
    }
}
