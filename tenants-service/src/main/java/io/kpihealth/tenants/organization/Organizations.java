package io.kpihealth.tenants.organization;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.messaging.Outbox;
import io.kpihealth.tenancy.Ids;
import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.tenants.directory.Directory;
import io.kpihealth.tenants.directory.MembershipEntry;
import io.kpihealth.tenants.member.NewMember;
import io.kpihealth.tenants.member.NewMembers;
import io.kpihealth.tenants.member.Roles;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ETags;
import io.kpihealth.web.FieldError;
import io.kpihealth.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Organizations {
    private static final int SLUG_ATTEMPTS = 10;

    private final OrganizationRepository organizations;
    private final OrganizationSlugs slugs;
    private final NewMembers members;
    private final Directory directory;
    private final TenantContext tenants;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    Organizations(
            OrganizationRepository organizations,
            OrganizationSlugs slugs,
            NewMembers members,
            Directory directory,
            TenantContext tenants,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.organizations = organizations;
        this.slugs = slugs;
        this.members = members;
        this.directory = directory;
        this.tenants = tenants;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Creates the organisation with its creator as owner. */
    SignedUp signUp(CreateOrganization wanted, UUID person) {
        refuse(Regional.problems(wanted.currency(), wanted.timezone(), wanted.locale()));
        for (int attempt = 1; ; attempt++) {
            String slug = slugs.free(wanted.name());
            UUID id = Ids.next();
            try {
                return tenants.call(
                        id, () -> QuarkusTransaction.requiringNew().call(() -> create(id, slug, wanted, person)));
            } catch (ConstraintViolationException taken) {
                // Somebody else took the slug between the look and the insert.
                if (attempt == SLUG_ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private SignedUp create(UUID id, String slug, CreateOrganization wanted, UUID person) {
        Organization created = new Organization(id, slug, wanted, clock.instant());
        organizations.persistAndFlush(created);
        NewMember owner = members.add(person, Roles.OWNER);
        directory.rememberOrganization(person, id);
        outbox.publish(OrganizationChanged.of(created));
        OrganizationView view = OrganizationView.from(created);
        audit.record("organization.created", "organization", id.toString(), /* before */ null, view, null);
        return new SignedUp(view, owner.membershipId(), owner.role());
    }

    List<MyOrganization> mine(UUID person) {
        return directory.memberships(person).stream()
                .filter(MembershipEntry::active)
                .map(MyOrganization::from)
                .toList();
    }

    SlugAvailability availability(String slug) {
        return new SlugAvailability(slug, slugs.available(slug));
    }

    void switchTo(UUID person) {
        directory.rememberOrganization(person, tenants.tenantId());
    }

    @Transactional
    OrganizationView get() {
        return OrganizationView.from(
                organizations.findByIdOptional(tenants.tenantId()).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    OrganizationView patch(PatchOrganization patch, @Nullable String ifMatch) {
        Organization organization = organizations
                .findByIdOptional(tenants.tenantId(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ProblemException::notFound);
        ETags.requireMatch(ifMatch, ETags.strong(organization.version));
        refuse(Regional.problems(patch.currency(), patch.timezone(), patch.locale()));
        OrganizationView before = OrganizationView.from(organization);
        organization.apply(patch, clock.instant());
        organizations.flush();
        OrganizationView after = OrganizationView.from(organization);
        audit.record("organization.changed", "organization", after.id().toString(), before, after, null);
        outbox.publish(OrganizationChanged.of(organization));
        return after;
    }

    private static void refuse(List<FieldError> problems) {
        if (!problems.isEmpty()) {
            throw ProblemException.of(CommonProblem.UNPROCESSABLE, "Some fields cannot be used.")
                    .with(problems);
        }
    }
}
