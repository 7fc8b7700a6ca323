package io.kpihealth.tenants.directory;

import java.util.UUID;

/** One of a person's memberships, of whatever tenant. */
public record MembershipEntry(
        UUID tenantId, UUID membershipId, String role, String status, long version, Tenant tenant) {

    public boolean active() {
        return status.equals("active");
    }
}
