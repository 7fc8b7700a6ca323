package io.kpihealth.tenancy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The permissions of the product and the roles that are sets of them. */
public final class Permissions {
    private static final List<String> VIEWER = List.of(
            "accounts:read",
            "kpis:read",
            "uploads:read",
            "scoring:read",
            "ranges:read",
            "playbooks:read",
            "alerts:read",
            "members:read",
            "organization:read");
    private static final List<String> MEMBER = List.of(
            "accounts:write",
            "uploads:write",
            "values:write",
            "kpis:write",
            "executions:write",
            "alerts:write",
            "scoring:override");
    private static final List<String> ADMIN = List.of(
            "ranges:write",
            "scoring:write",
            "playbooks:write",
            "members:write",
            "clients:write",
            "subscriptions:write",
            "organization:write",
            "billing:write",
            "audit:read");
    private static final List<String> OWNER =
            List.of("organization:delete", "organization:transfer", "organization:export");
    private static final Set<String> NEVER_FOR_CLIENTS = Set.of("members:write", "clients:write", "billing:write");

    private Permissions() {}

    /** What a member may do in an organisation. */
    public enum Role {
        OWNER,
        ADMIN,
        MEMBER,
        VIEWER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Role> of(String code) {
            return Arrays.stream(values())
                    .filter(role -> role.code().equals(code))
                    .findFirst();
        }

        public Set<String> permissions() {
            List<String> all = new ArrayList<>(Permissions.VIEWER);
            if (this != VIEWER) {
                all.addAll(Permissions.MEMBER);
            }
            if (this == ADMIN || this == OWNER) {
                all.addAll(Permissions.ADMIN);
            }
            if (this == OWNER) {
                all.addAll(Permissions.OWNER);
            }
            return new LinkedHashSet<>(all);
        }
    }

    /** Everything that a service client may hold. */
    public static Set<String> clientScopes() {
        Set<String> scopes = Role.ADMIN.permissions();
        scopes.removeAll(NEVER_FOR_CLIENTS);
        return scopes;
    }

    /** What a token without a tenant may do. */
    public static Set<String> subjectScopes() {
        return new LinkedHashSet<>(List.of("me:read", "me:write", "organizations:create"));
    }
}
