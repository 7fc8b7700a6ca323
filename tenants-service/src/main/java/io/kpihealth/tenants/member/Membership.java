package io.kpihealth.tenants.member;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A person in an organisation. A removed one stays as a row: tenant data names it as author. */
@Entity
class Membership {
    static final String ACTIVE = "active";
    static final String REMOVED = "removed";

    @Id
    UUID id;

    UUID personId;
    String role;
    String status;

    /** Sequence of the event that announced this state. */
    long version;

    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    Membership() {}

    Membership(UUID id, UUID personId, String role, Instant now) {
        this.id = id;
        this.personId = personId;
        this.role = role;
        this.status = ACTIVE;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(String newRole, String newStatus, Instant now) {
        role = newRole;
        status = newStatus;
        updatedAt = now;
    }

    void announced(long sequence) {
        version = sequence;
    }

    boolean activeOwner() {
        return role.equals(Roles.OWNER) && status.equals(ACTIVE);
    }
}
