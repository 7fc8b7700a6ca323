package io.kpihealth.tenants;

import io.kpihealth.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Holds back other changes that count rows of the bound organisation first. Two owners who remove
 * each other would else both find the other one still there.
 */
@ApplicationScoped
public class OrganizationLock {
    private final EntityManager entityManager;
    private final TenantContext tenants;

    OrganizationLock(EntityManager entityManager, TenantContext tenants) {
        this.entityManager = entityManager;
        this.tenants = tenants;
    }

    /** Held to the end of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take() {
        entityManager
                .createNativeQuery("select id from organization where id = :tenant for update", UUID.class)
                .setParameter("tenant", tenants.tenantId())
                .getSingleResult();
    }
}
