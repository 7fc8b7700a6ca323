package io.kpihealth.tenants.organization;

import io.kpihealth.tenants.directory.MembershipEntry;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that the person belongs to. */
@Schema(
        description = "An organisation that the caller belongs to.",
        requiredProperties = {"id", "slug", "name", "status", "plan", "membership_id", "role"})
record MyOrganization(
        UUID id,
        String slug,
        String name,

        @Schema(enumeration = {"trial", "active", "suspended", "cancelled", "deleted"})
        String status,

        String plan,
        @Schema(description = "The caller's") UUID membershipId,

        @Schema(enumeration = {"owner", "admin", "member", "viewer"})
        String role) {

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
