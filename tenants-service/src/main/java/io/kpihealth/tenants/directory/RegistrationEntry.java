package io.kpihealth.tenants.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registration of a client of the provider, of whatever tenant. */
public record RegistrationEntry(
        UUID tenantId,
        UUID registrationId,
        String scope,
        long version,
        @Nullable Instant expiresAt,
        @Nullable String issuer,
        @Nullable String subject,
        Tenant tenant) {

    public boolean bound() {
        return subject != null;
    }

    public boolean boundTo(String otherIssuer, String otherSubject) {
        return otherIssuer.equals(issuer) && otherSubject.equals(subject);
    }

    public boolean expired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
