package io.kpihealth.tenancy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sent the request, from its internal token.
 *
 * @param actor {@code person}, {@code client} or {@code operator}
 * @param subject person id, or the id of a service client's registration
 * @param tenantId null in subject tokens
 * @param membershipId what authors and owners in tenant data refer to; the registration's id of a client
 * @param scopes permissions
 */
public record Caller(
        String actor,
        UUID subject,
        @Nullable UUID tenantId,
        @Nullable UUID membershipId,
        Set<String> scopes,
        String tokenId) {}
