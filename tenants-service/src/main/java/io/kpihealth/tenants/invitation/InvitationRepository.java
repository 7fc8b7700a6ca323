package io.kpihealth.tenants.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {
    Optional<Invitation> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Instant> createdSince(Instant since) {
        return getEntityManager()
                .createQuery(
                        "select i.createdAt from Invitation i where i.createdAt > :since order by i.createdAt",
                        Instant.class)
                .setParameter("since", since)
                .getResultList();
    }

    List<Invitation> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).page(0, limit).list();
    }
}
