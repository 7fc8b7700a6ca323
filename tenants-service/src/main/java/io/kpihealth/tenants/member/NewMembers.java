package io.kpihealth.tenants.member;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.messaging.Outbox;
import io.kpihealth.tenancy.Ids;
import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.tenants.OrganizationLock;
import io.kpihealth.tenants.TenantsProblem;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Makes persons members: of the organisation they create, and of those that invited them. */
@ApplicationScoped
public class NewMembers {
    private final MembershipRepository memberships;
    private final OrganizationLock lock;
    private final TenantContext tenants;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    NewMembers(
            MembershipRepository memberships,
            OrganizationLock lock,
            TenantContext tenants,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.memberships = memberships;
        this.lock = lock;
        this.tenants = tenants;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Needs the caller's transaction, in the tenant. */
    @Transactional(Transactional.TxType.MANDATORY)
    public NewMember add(UUID person, String role) {
        UUID tenant = tenants.tenantId();
        lock.take();
        if (memberships.livePerson(person)) {
            throw ProblemException.of(TenantsProblem.ALREADY_A_MEMBER, "You already belong to this organisation.");
        }
        Membership added = new Membership(Ids.next(), person, role, clock.instant());
        memberships.persistAndFlush(added);
        audit.record("member.added", "membership", added.id.toString(), null, MembershipState.of(added), null);
        added.announced(outbox.publish(MembershipChanged.of(tenant, added)));
        memberships.flush();
        return new NewMember(added.id, role);
    }
}
