package io.kpihealth.tenants.member;

import io.kpihealth.tenancy.CurrentCaller;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The caller's role as it is now, not as it was when the token was issued. */
@ApplicationScoped
public class CallerRole {
    private final MembershipRepository memberships;
    private final CurrentCaller caller;

    CallerRole(MembershipRepository memberships, CurrentCaller caller) {
        this.memberships = memberships;
        this.caller = caller;
    }

    @Transactional
    public String get() {
        UUID membership = caller.get().membershipId();
        return memberships
                .find("id = ?1 and status = ?2", membership, Membership.ACTIVE)
                .firstResultOptional()
                .map(member -> member.role)
                .orElseThrow(() -> ProblemException.of(CommonProblem.FORBIDDEN, "Only members may do this."));
    }
}
