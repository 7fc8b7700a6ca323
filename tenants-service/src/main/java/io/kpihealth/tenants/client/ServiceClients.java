package io.kpihealth.tenants.client;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.messaging.Outbox;
import io.kpihealth.tenancy.Ids;
import io.kpihealth.tenancy.Permissions;
import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.tenants.OrganizationLock;
import io.kpihealth.tenants.Pages;
import io.kpihealth.tenants.TenantsProblem;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.FieldError;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service clients of the bound tenant. */
@ApplicationScoped
class ServiceClients {
    /** The database's times end sooner than Java's. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final ServiceClientRepository clients;
    private final OrganizationLock lock;
    private final TenantContext tenants;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    ServiceClients(
            ServiceClientRepository clients,
            OrganizationLock lock,
            TenantContext tenants,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.clients = clients;
        this.lock = lock;
        this.tenants = tenants;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ServiceClientView register(RegisterClient wanted) {
        Instant now = clock.instant();
        validate(wanted, now);
        lock.take();
        if (clients.liveClient(wanted.clientId())) {
            throw ProblemException.of(
                    TenantsProblem.CLIENT_ALREADY_REGISTERED, "Remove its registration before you make another.");
        }
        ServiceClient registered = new ServiceClient(Ids.next(), wanted, now);
        clients.persistAndFlush(registered);
        ServiceClientView view = ServiceClientView.from(registered);
        audit.record("service-client.registered", "service-client", registered.id.toString(), null, view, null);
        announce(registered);
        return view;
    }

    @Transactional
    Page<ServiceClientView> list(UUID after, int limit) {
        return Pages.of(clients.after(after, limit + 1), limit, client -> client.id, ServiceClientView::from);
    }

    @Transactional
    void remove(UUID id) {
        ServiceClient client = clients.lockedLive(id).orElseThrow(ProblemException::notFound);
        ServiceClientView before = ServiceClientView.from(client);
        client.remove(clock.instant());
        clients.flush();
        audit.record("service-client.removed", "service-client", id.toString(), before, null, null);
        announce(client);
    }

    private void announce(ServiceClient client) {
        client.announced(outbox.publish(ServiceClientChanged.of(tenants.tenantId(), client)));
        clients.flush();
    }

    private static void validate(RegisterClient wanted, Instant now) {
        List<FieldError> problems = new ArrayList<>();
        Set<String> allowed = Permissions.clientScopes();
        int index = 0;
        for (String scope : wanted.scopes()) {
            if (!allowed.contains(scope)) {
                problems.add(new FieldError("/scopes/" + index, "is no permission that a client may hold"));
            }
            index++;
        }
        @Nullable Instant expiry = wanted.expiresAt();
        if (expiry != null && (!expiry.isAfter(now) || expiry.isAfter(LATEST))) {
            problems.add(new FieldError("/expires_at", "must be in the future, and not after the year 9999"));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.of(CommonProblem.UNPROCESSABLE, "Some fields cannot be used.")
                    .with(problems);
        }
    }
}
