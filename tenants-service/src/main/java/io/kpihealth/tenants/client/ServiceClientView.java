package io.kpihealth.tenants.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as admins see it.
 *
 * @param bound whether the client was used, which fixed the service account it may be used with
 */
record ServiceClientView(
        UUID id,
        String clientId,
        String name,
        List<String> scopes,
        @Nullable Instant expiresAt,
        boolean bound,
        Instant createdAt) {

    static ServiceClientView from(ServiceClient client) {
        return new ServiceClientView(
                client.id,
                client.clientId,
                client.name,
                client.scopes(),
                client.expiresAt,
                client.subject != null,
                client.createdAt);
    }
}
