package io.kpihealth.tenants.organization;

import io.kpihealth.tenants.directory.MembershipEntry;
import java.util.UUID;

/** An organisation that the person belongs to. */
record MyOrganization(UUID id, String slug, String name, String status, String plan, UUID membershipId, String role) {

    static MyOrganization from(MembershipEntry membership) {
        return new MyOrganization(
                membership.tenantId(),
                membership.tenant().slug(),
                membership.tenant().name(),
                membership.tenant().status(),
                membership.tenant().plan(),
                membership.membershipId(),
                membership.role());
    }
}
