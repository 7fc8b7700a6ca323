package io.kpihealth.tenants.invitation;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.tenants.TenantsProblem;
import io.kpihealth.tenants.directory.Directory;
import io.kpihealth.tenants.directory.InvitationEntry;
import io.kpihealth.tenants.member.NewMember;
import io.kpihealth.tenants.member.NewMembers;
import io.kpihealth.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Invitations from the side of those who hold a token and belong to no tenant yet. */
@ApplicationScoped
class Acceptances {
    private final InvitationRepository invitations;
    private final NewMembers members;
    private final Directory directory;
    private final TenantContext tenants;
    private final AuditTrail audit;
    private final Clock clock;

    Acceptances(
            InvitationRepository invitations,
            NewMembers members,
            Directory directory,
            TenantContext tenants,
            AuditTrail audit,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.directory = directory;
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    OpenInvitation look(String token) {
        return OpenInvitation.from(find(token), clock.instant());
    }

    /** The token is the authority: addresses are not compared, because providers differ in them. */
    AcceptedInvitation accept(String token, UUID person) {
        InvitationEntry entry = find(token);
        return tenants.call(
                entry.tenantId(), () -> QuarkusTransaction.requiringNew().call(() -> accept(entry, person)));
    }

    private AcceptedInvitation accept(InvitationEntry entry, UUID person) {
        Invitation invitation = invitations.locked(entry.invitationId()).orElseThrow(ProblemException::notFound);
        if (!invitation.status.equals(Invitation.PENDING)) {
            throw ProblemException.of(
                    TenantsProblem.INVITATION_NOT_OPEN, "This invitation was " + invitation.status + " already.");
        }
        if (!invitation.expiresAt.isAfter(clock.instant())) {
            throw ProblemException.of(TenantsProblem.INVITATION_EXPIRED, "Ask for a new invitation.");
        }
        NewMember member = members.add(person, invitation.role);
        InvitationState before = InvitationState.of(invitation);
        invitation.accept(member.membershipId());
        audit.record(
                "invitation.accepted",
                "invitation",
                invitation.id.toString(),
                before,
                InvitationState.of(invitation),
                null);
        directory.rememberOrganization(person, entry.tenantId());
        return new AcceptedInvitation(entry.tenantId(), entry.slug(), member.membershipId(), member.role());
    }

    private InvitationEntry find(String token) {
        return directory.invitation(InvitationToken.hash(token)).orElseThrow(ProblemException::notFound);
    }
}
