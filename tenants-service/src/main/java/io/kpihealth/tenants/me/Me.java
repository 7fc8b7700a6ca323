package io.kpihealth.tenants.me;

import io.kpihealth.tenancy.Permissions.Role;
import io.kpihealth.tenants.directory.MembershipEntry;
import io.kpihealth.tenants.directory.PersonProfile;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who asks.
 *
 * @param current the organisation that a request without a choice is for
 */
record Me(
        User user, List<MyMembership> memberships, @Nullable Current current) {

    record User(
            UUID personId,
            @Nullable String displayName,
            @Nullable String email) {}

    record MyMembership(UUID organizationId, String slug, String name, UUID membershipId, String role, String status) {

        static MyMembership from(MembershipEntry entry) {
            return new MyMembership(
                    entry.tenantId(),
                    entry.tenant().slug(),
                    entry.tenant().name(),
                    entry.membershipId(),
                    entry.role(),
                    entry.status());
        }
    }

    record Current(UUID organizationId, String slug, String role, String plan, Set<String> permissions) {

        static Current from(MembershipEntry entry) {
            Set<String> permissions =
                    Role.of(entry.role()).map(Role::permissions).orElse(Set.of());
            return new Current(
                    entry.tenantId(),
                    entry.tenant().slug(),
                    entry.role(),
                    entry.tenant().plan(),
                    permissions);
        }
    }

    static Me of(UUID person, PersonProfile profile, List<MembershipEntry> memberships) {
        List<MembershipEntry> active =
                memberships.stream().filter(MembershipEntry::active).toList();
        @Nullable
        MembershipEntry current = active.stream()
                .filter(entry -> entry.tenantId().equals(profile.lastOrganization()))
                .findFirst()
                .orElse(active.size() == 1 ? active.getFirst() : null);
        return new Me(
                new User(person, profile.displayName(), profile.email()),
                memberships.stream().map(MyMembership::from).toList(),
                current == null ? null : Current.from(current));
    }
}
