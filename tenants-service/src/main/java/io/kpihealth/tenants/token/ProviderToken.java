package io.kpihealth.tenants.token;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verified access token of the provider says.
 *
 * @param clientId the client that it was issued to
 * @param serviceAccount whether it speaks for that client itself, and not for a person who uses it
 * @param organizations slugs or ids that the provider names
 */
record ProviderToken(
        String issuer,
        String subject,
        @Nullable String clientId,
        boolean serviceAccount,
        @Nullable String name,
        @Nullable String email,
        Set<String> organizations,
        Instant expiresAt) {}
