package io.kpihealth.tenants.member;

import io.kpihealth.tenancy.Permissions.Role;
import io.kpihealth.tenants.TenantsProblem;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Who may give which role. */
public final class Roles {
    public static final String OWNER = Role.OWNER.code();

    private Roles() {}

    public static void requireKnown(String role) {
        if (Role.of(role).isEmpty()) {
            String known = Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
            throw ProblemException.of(CommonProblem.UNPROCESSABLE, "There is no such role.")
                    .with("/role", "must be one of " + known);
        }
    }

    /** An admin who could make owners, or unmake them, would be one. */
    public static void requireReach(String callerRole, String role) {
        if (role.equals(OWNER) && !callerRole.equals(OWNER)) {
            throw ProblemException.of(
                    TenantsProblem.ROLE_OUT_OF_REACH, "Only an owner gives, takes or changes the owner's role.");
        }
    }
}
