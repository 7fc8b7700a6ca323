package io.kpihealth.gateway.token;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token that the exchange issued, with the claims by which it is evicted.
 *
 * @param subject the person, or the registration of a service client
 * @param tenantId null in a subject token
 * @param membershipId null in a subject token
 */
public record InternalToken(
        String value,
        Instant expiresAt,
        String subject,
        @Nullable UUID tenantId,
        @Nullable UUID membershipId) {

    @Override
    public String toString() {
        return "InternalToken[subject=" + subject + ", tenantId=" + tenantId + "]";
    }
}
