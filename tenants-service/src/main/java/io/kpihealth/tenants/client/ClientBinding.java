package io.kpihealth.tenants.client;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.tenancy.TenantContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Ties a registration to the service account that used the client first. */
@ApplicationScoped
public class ClientBinding {
    private final ServiceClientRepository clients;
    private final TenantContext tenants;
    private final AuditTrail audit;
    private final Clock clock;

    ClientBinding(ServiceClientRepository clients, TenantContext tenants, AuditTrail audit, Clock clock) {
        this.clients = clients;
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return false when the registration is gone, or another account was first
     */
    public boolean bind(UUID tenant, UUID registration, String issuer, String subject) {
        return tenants.call(
                tenant, () -> QuarkusTransaction.requiringNew().call(() -> bindOnce(registration, issuer, subject)));
    }

    private boolean bindOnce(UUID registration, String issuer, String subject) {
        Optional<ServiceClient> found = clients.lockedLive(registration);
        if (found.isEmpty()) {
            return false;
        }
        ServiceClient client = found.get();
        if (client.subject != null) {
            return subject.equals(client.subject) && issuer.equals(client.issuer);
        }
        ServiceClientView before = ServiceClientView.from(client);
        client.bind(issuer, subject, clock.instant());
        // No event: who may do what has not changed, and tokens of this version stay good.
        audit.record(
                "service-client.bound",
                "service-client",
                registration.toString(),
                before,
                ServiceClientView.from(client),
                "first use");
        return true;
    }
}
