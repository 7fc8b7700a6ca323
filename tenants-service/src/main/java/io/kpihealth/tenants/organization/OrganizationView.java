package io.kpihealth.tenants.organization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as its members see it. */
record OrganizationView(
        UUID id,
        String slug,
        String name,
        String status,
        String plan,
        String currency,
        String timezone,
        String locale,
        @Nullable String contactEmail,
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
