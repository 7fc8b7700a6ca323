package io.kpihealth.tenants.organization;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as its members see it. */
@Schema(
        description = "An organisation as its members see it.",
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
            "updated_at"
        })
record OrganizationView(
        UUID id,
        String slug,
        String name,

        @Schema(enumeration = {"trial", "active", "suspended", "cancelled", "deleted"})
        String status,

        String plan,
        @Schema(description = "ISO 4217") String currency,
        @Schema(description = "Such as Europe/Berlin") String timezone,
        @Schema(description = "Such as en-US") String locale,
        @Schema(nullable = true) @Nullable String contactEmail,

        @Schema(description = "Counts the changes; the ETag holds it")
        long version,

        Instant createdAt,
        Instant updatedAt) {

    static OrganizationView from(Organization organization) {
        return new OrganizationView(
                organization.id,
                organization.slug,
                organization.name,
                organization.status,
                organization.plan,
                organization.currency,
                organization.timezone,
                organization.locale,
                organization.contactEmail,
                organization.version,
                organization.createdAt,
                organization.updatedAt);
    }
}
