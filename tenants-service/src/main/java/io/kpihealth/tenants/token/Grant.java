package io.kpihealth.tenants.token;

import io.kpihealth.tenancy.Permissions;
import io.kpihealth.tenancy.Permissions.Role;
import io.kpihealth.tenants.directory.MembershipEntry;
import io.kpihealth.tenants.directory.RegistrationEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an internal token will say.
 *
 * @param subject person id, or the registration's id
 * @param seat the place in a tenant; null in a subject token
 * @param until when it ends at the latest, if not with the token that was exchanged
 */
record Grant(
        UUID subject,
        String actor,
        Collection<String> scopes,
        @Nullable Seat seat,
        @Nullable Instant until) {

    /**
     * @param membershipId the registration's id of a client
     * @param role null for clients: they have scopes
     */
    record Seat(
            UUID tenantId,
            UUID membershipId,
            long version,
            @Nullable String role,
            String plan) {}

    static Grant subject(UUID person) {
        return new Grant(person, "person", Permissions.subjectScopes(), /* seat */ null, /* until */ null);
    }

    static Grant member(UUID person, MembershipEntry entry) {
        Set<String> permissions = Role.of(entry.role()).map(Role::permissions).orElse(Set.of());
        return new Grant(
                person,
                "person",
                permissions,
                new Seat(
                        entry.tenantId(),
                        entry.membershipId(),
                        entry.version(),
                        entry.role(),
                        entry.tenant().plan()),
                /* until */ null);
    }

    static Grant client(RegistrationEntry entry) {
        return new Grant(
                entry.registrationId(),
                "client",
                List.of(entry.scope().split(" ")),
                new Seat(
                        entry.tenantId(),
                        entry.registrationId(),
                        entry.version(),
                        /* role */ null,
                        entry.tenant().plan()),
                entry.expiresAt());
    }
}
