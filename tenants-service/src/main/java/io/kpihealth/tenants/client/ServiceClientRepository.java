package io.kpihealth.tenants.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ServiceClientRepository implements PanacheRepositoryBase<ServiceClient, UUID> {
    Optional<ServiceClient> lockedLive(UUID id) {
        return find("id = ?1 and status <> ?2", id, ServiceClient.REMOVED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean liveClient(String clientId) {
        return count("clientId = ?1 and status <> ?2", clientId, ServiceClient.REMOVED) > 0;
    }

    List<ServiceClient> after(UUID last, int limit) {
        return find("status <> ?1 and id > ?2 order by id", ServiceClient.REMOVED, last)
                .page(0, limit)
                .list();
    }
}
