package io.kpihealth.tenants.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer of a membership to whoever holds its token. */
@Entity
class Invitation {
    static final String PENDING = "pending";
    static final String ACCEPTED = "accepted";
    static final String REVOKED = "revoked";
    private static final Duration VALIDITY = Duration.ofDays(7);

    @Id
    UUID id;

    String email;
    String role;
    byte[] tokenHash;
    String status;
    UUID invitedBy;

    @Nullable
    UUID membershipId;

    Instant expiresAt;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    Invitation() {}

    Invitation(UUID id, CreateInvitation wanted, byte[] tokenHash, UUID invitedBy, Instant now) {
        this.id = id;
        this.email = wanted.email();
        this.role = wanted.role();
        this.tokenHash = tokenHash;
        this.status = PENDING;
        this.invitedBy = invitedBy;
        this.expiresAt = now.plus(VALIDITY);
        this.createdAt = now;
    }

    void accept(UUID membership) {
        status = ACCEPTED;
        membershipId = membership;
    }

    void revoke() {
        status = REVOKED;
    }
}
