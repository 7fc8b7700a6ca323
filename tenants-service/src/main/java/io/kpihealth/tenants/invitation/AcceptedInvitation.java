package io.kpihealth.tenants.invitation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The membership that came of an invitation. */
@Schema(
        description = "The membership that came of an invitation.",
        requiredProperties = {"organization_id", "slug", "membership_id", "role"})
record AcceptedInvitation(
        UUID organizationId,
        @Schema(description = "Of the organisation") String slug,
        UUID membershipId,

        @Schema(enumeration = {"owner", "admin", "member", "viewer"})
        String role) {}
