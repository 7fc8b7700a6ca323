package io.kpihealth.tenants.member;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.messaging.Outbox;
import io.kpihealth.tenancy.CurrentCaller;
import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.tenants.OrganizationLock;
import io.kpihealth.tenants.Pages;
import io.kpihealth.tenants.TenantsProblem;
import io.kpihealth.tenants.directory.Directory;
import io.kpihealth.tenants.directory.MemberName;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members of the bound tenant: nobody changes their own membership, and the last owner stays. */
@ApplicationScoped
class Members {
    private static final Set<String> SETTABLE = Set.of(Membership.ACTIVE, "suspended");

    private final MembershipRepository memberships;
    private final CallerRole callerRole;
    private final CurrentCaller caller;
    private final Directory directory;
    private final OrganizationLock lock;
    private final TenantContext tenants;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    Members(
            MembershipRepository memberships,
            CallerRole callerRole,
            CurrentCaller caller,
            Directory directory,
            OrganizationLock lock,
            TenantContext tenants,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.memberships = memberships;
        this.callerRole = callerRole;
        this.caller = caller;
        this.directory = directory;
        this.lock = lock;
        this.tenants = tenants;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<MemberView> list(UUID after, int limit) {
        List<Membership> found = memberships.after(after, limit + 1);
        Map<UUID, MemberName> names =
                directory.memberNames(found.stream().map(member -> member.id).toList());
        return Pages.of(found, limit, member -> member.id, member -> MemberView.from(member, names.get(member.id)));
    }

    @Transactional
    MemberView patch(UUID id, PatchMember patch) {
        Membership member = changeable(id);
        validate(patch);
        MembershipState before = MembershipState.of(member);
        String status = patch.status() == null ? before.status() : patch.status();
        String role = patch.role() == null ? before.role() : patch.role();
        if (!role.equals(before.role())) {
            if (!before.status().equals(Membership.ACTIVE) || !status.equals(Membership.ACTIVE)) {
                throw ProblemException.of(
                        TenantsProblem.MEMBERSHIP_NOT_ACTIVE, "Roles change on active memberships only.");
            }
            Roles.requireReach(callerRole.get(), role);
        }
        if (!role.equals(before.role()) || !status.equals(before.status())) {
            member.change(role, status, clock.instant());
            announce(member, "member.changed", before);
        }
        return MemberView.from(member, directory.memberNames(List.of(member.id)).get(member.id));
    }

    @Transactional
    void remove(UUID id) {
        Membership member = changeable(id);
        MembershipState before = MembershipState.of(member);
        member.change(member.role, Membership.REMOVED, clock.instant());
        announce(member, "member.removed", before);
    }

    private Membership changeable(UUID id) {
        lock.take();
        Membership member = memberships.live(id).orElseThrow(ProblemException::notFound);
        if (id.equals(caller.get().membershipId())) {
            throw ProblemException.of(TenantsProblem.OWN_MEMBERSHIP, "Nobody changes or removes themselves.");
        }
        Roles.requireReach(callerRole.get(), member.role);
        return member;
    }

    private void announce(Membership member, String action, MembershipState before) {
        if (before.role().equals(Roles.OWNER)
                && before.status().equals(Membership.ACTIVE)
                && !member.activeOwner()
                && memberships.otherActiveOwners(member.id) == 0) {
            throw ProblemException.of(TenantsProblem.LAST_OWNER, "An organisation keeps at least one owner.");
        }
        audit.record(action, "membership", member.id.toString(), before, MembershipState.of(member), null);
        memberships.flush();
        member.announced(outbox.publish(MembershipChanged.of(tenants.tenantId(), member)));
        memberships.flush();
    }

    private static void validate(PatchMember patch) {
        if (patch.role() == null && patch.status() == null) {
            throw ProblemException.of(CommonProblem.UNPROCESSABLE, "There is nothing to change.")
                    .with("/role", "role or status is required");
        }
        @Nullable String role = patch.role();
        if (role != null) {
            Roles.requireKnown(role);
        }
        if (patch.status() != null && !SETTABLE.contains(patch.status())) {
            throw ProblemException.of(CommonProblem.UNPROCESSABLE, "This status cannot be set.")
                    .with("/status", "must be active or suspended");
        }
    }
}
