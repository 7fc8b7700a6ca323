package io.kpihealth.tenants.organization;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new organisation and the creator's membership in it. */
@Schema(
        description = "The new organisation and the caller's membership in it.",
        requiredProperties = {
            "id",
            "slug",
            "name",
            "status",
            "plan",
            "currency",
            "timezone",
            "locale",
            "contact_email",
            "version",
            "created_at",
            "updated_at",
            "membership_id",
            "role"
        })
record SignedUp(
        @JsonUnwrapped OrganizationView organization,
        UUID membershipId,

        @Schema(enumeration = "owner") String role) {}
