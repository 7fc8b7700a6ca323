package io.kpihealth.tenants.invitation;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.tenancy.CurrentCaller;
import io.kpihealth.tenancy.Ids;
import io.kpihealth.tenants.OrganizationLock;
import io.kpihealth.tenants.Pages;
import io.kpihealth.tenants.TenantsProblem;
import io.kpihealth.tenants.member.CallerRole;
import io.kpihealth.tenants.member.Roles;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The invitations of the bound tenant. */
@ApplicationScoped
class Invitations {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final InvitationRepository invitations;
    private final InvitationConfig config;
    private final CallerRole callerRole;
    private final CurrentCaller caller;
    private final OrganizationLock lock;
    private final AuditTrail audit;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            InvitationConfig config,
            CallerRole callerRole,
            CurrentCaller caller,
            OrganizationLock lock,
            AuditTrail audit,
            Clock clock) {
        this.invitations = invitations;
        this.config = config;
        this.callerRole = callerRole;
        this.caller = caller;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    InvitationView create(CreateInvitation wanted) {
        Roles.requireKnown(wanted.role());
        Roles.requireReach(callerRole.get(), wanted.role());
        lock.take();
        Instant now = clock.instant();
        requireRoom(now);
        String token = InvitationToken.create();
        UUID inviter = Objects.requireNonNull(caller.get().membershipId(), "tenant tokens name a membership");
        Invitation created = new Invitation(Ids.next(), wanted, InvitationToken.hash(token), inviter, now);
        invitations.persistAndFlush(created);
        audit.record(
                "invitation.created", "invitation", created.id.toString(), null, InvitationState.of(created), null);
        return InvitationView.from(created, now).with(token, config.publicUrl() + "/invitations/" + token);
    }

    @Transactional
    Page<InvitationView> list(UUID after, int limit) {
        Instant now = clock.instant();
        return Pages.of(
                invitations.after(after, limit + 1),
                limit,
                invitation -> invitation.id,
                invitation -> InvitationView.from(invitation, now));
    }

    @Transactional
    void revoke(UUID id) {
        Invitation invitation = invitations.locked(id).orElseThrow(ProblemException::notFound);
        if (invitation.status.equals(Invitation.ACCEPTED)) {
            throw ProblemException.of(
                    TenantsProblem.INVITATION_NOT_OPEN, "It was accepted already; remove the member instead.");
        }
        if (invitation.status.equals(Invitation.PENDING)) {
            InvitationState before = InvitationState.of(invitation);
            invitation.revoke();
            audit.record(
                    "invitation.revoked", "invitation", id.toString(), before, InvitationState.of(invitation), null);
        }
    }

    private void requireRoom(Instant now) {
        List<Instant> recent = invitations.createdSince(now.minus(WINDOW));
        if (recent.size() >= config.hourlyLimit()) {
            Instant free = recent.get(recent.size() - config.hourlyLimit()).plus(WINDOW);
            long wait = Math.max(1, Duration.between(now, free).toSeconds() + 1);
            throw ProblemException.of(
                            TenantsProblem.INVITATION_LIMIT,
                            "An organisation sends at most " + config.hourlyLimit() + " invitations an hour.")
                    .header("Retry-After", Long.toString(wait));
        }
    }
}
