package io.kpihealth.tenants.client;

import io.kpihealth.messaging.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The full state of a registration, among the memberships: tokens carry its id and version alike. */
record ServiceClientChanged(
        UUID tenantId,
        UUID membershipId,
        String kind,
        String clientId,
        List<String> scopes,
        String status,
        @Nullable Instant expiresAt) {

    /** The key fields only. */
    record Removed(UUID tenantId, UUID membershipId, String kind, String status, boolean removed) {}

    static OutgoingEvent of(UUID tenant, ServiceClient client) {
        Object state = client.status.equals(ServiceClient.REMOVED)
                ? new Removed(tenant, client.id, "client", client.status, /* removed */ true)
                : new ServiceClientChanged(
                        tenant, client.id, "client", client.clientId, client.scopes(), client.status, client.expiresAt);
        return new OutgoingEvent(
                "kpihealth.memberships",
                "kpihealth.membership.changed.v1",
                tenant + ":" + client.id,
                state,
                /* causationId */ null);
    }
}
