package io.kpihealth.tenants.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client of the provider that acts for the organisation; its secret stays at the provider. */
@Entity
class ServiceClient {
    static final String ACTIVE = "active";
    static final String REMOVED = "removed";

    @Id
    UUID id;

    String clientId;
    String name;
    String scope;
    String status;

    /** Issuer and subject of the client's service account, from its first use. */
    @Nullable
    String issuer;

    @Nullable
    String subject;

    @Nullable
    Instant expiresAt;

    /** Sequence of the event that announced this state. */
    long version;

    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    ServiceClient() {}

    ServiceClient(UUID id, RegisterClient wanted, Instant now) {
        this.id = id;
        this.clientId = wanted.clientId();
        this.name = wanted.name().strip();
        this.scope = String.join(" ", new TreeSet<>(wanted.scopes()));
        this.status = ACTIVE;
        this.expiresAt = wanted.expiresAt();
        this.createdAt = now;
        this.updatedAt = now;
    }

    void bind(String serviceIssuer, String serviceSubject, Instant now) {
        issuer = serviceIssuer;
        subject = serviceSubject;
        updatedAt = now;
    }

    void remove(Instant now) {
        status = REMOVED;
        updatedAt = now;
    }

    void announced(long sequence) {
        version = sequence;
    }

    List<String> scopes() {
        return List.of(scope.split(" "));
    }
}
