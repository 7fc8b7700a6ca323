package io.kpihealth.tenants.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A registration as admins see it.
 *
 * @param bound whether the client was used, which fixed the service account it may be used with
 */
@Schema(
        description = "A registration as admins see it.",
        requiredProperties = {"id", "client_id", "name", "scopes", "expires_at", "bound", "created_at"})
record ServiceClientView(
        UUID id,
        String clientId,
        String name,
        List<String> scopes,

        @Schema(nullable = true, description = "Null: never") @Nullable
        Instant expiresAt,

        @Schema(description = "Whether it was used, which fixed the service account that it may be used with")
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
