package io.kpihealth.tenants.organization;

import io.kpihealth.messaging.OutgoingEvent;
import java.util.UUID;

/** The full state of an organisation, for every service. */
record OrganizationChanged(
        UUID tenantId,
        String slug,
        String name,
        String status,
        String plan,
        String currency,
        String timezone,
        String locale) {

    static OutgoingEvent of(Organization organization) {
        return new OutgoingEvent(
                "kpihealth.organizations",
                "kpihealth.organization.changed.v1",
                organization.id.toString(),
                new OrganizationChanged(
                        organization.id,
                        organization.slug,
                        organization.name,
                        organization.status,
                        organization.plan,
                        organization.currency,
                        organization.timezone,
                        organization.locale),
                /* causationId */ null);
    }
}
