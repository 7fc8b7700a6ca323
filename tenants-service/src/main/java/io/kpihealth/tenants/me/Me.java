package io.kpihealth.tenants.me;

import io.kpihealth.tenancy.Permissions.Role;
import io.kpihealth.tenants.directory.MembershipEntry;
import io.kpihealth.tenants.directory.PersonProfile;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The person who asks.
 *
 * @param current the organisation that a request without a choice is for
 */
@Schema(
        description = "The person who asks. Without a current organisation, one must be named in requests.",
        requiredProperties = {"user", "memberships", "current"})
record Me(
        User user,
        List<MyMembership> memberships,
        @Schema(nullable = true) @Nullable Current current) {

    @Schema(
            description = "Who a person is to the identity provider.",
            requiredProperties = {"person_id", "display_name", "email"})
    record User(
            UUID personId,
            @Schema(nullable = true) @Nullable String displayName,
            @Schema(nullable = true) @Nullable String email) {}

    @Schema(
            description = "A person's place in an organisation.",
            requiredProperties = {"organization_id", "slug", "name", "membership_id", "role", "status"})
    record MyMembership(
            UUID organizationId,
            String slug,
            @Schema(description = "Of the organisation") String name,
            UUID membershipId,

            @Schema(enumeration = {"owner", "admin", "member", "viewer"})
            String role,

            @Schema(enumeration = {"active", "suspended"}) String status) {

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

    @Schema(
            name = "CurrentOrganization",
            description = "The organisation that a request without a choice is for.",
            requiredProperties = {"organization_id", "slug", "role", "plan", "permissions"})
    record Current(
            UUID organizationId,
            String slug,

            @Schema(enumeration = {"owner", "admin", "member", "viewer"})
            String role,

            String plan,
            @Schema(description = "What the role allows") Set<String> permissions) {

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
