package io.kpihealth.ingest.value;

import io.kpihealth.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Commits, undos and edits of one tenant exclude each other until the end of the transaction. */
@ApplicationScoped
public class ValueLock {
    private static final int VALUES = 1; // first key of the advisory locks of this kind

    private final EntityManager entities;
    private final TenantContext tenant;

    ValueLock(EntityManager entities, TenantContext tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** False when other work of the tenant holds it; never waits. */
    public boolean tryAcquire() {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(?1, ?2)")
                .setParameter(1, VALUES)
                .setParameter(2, tenant.tenantId().hashCode())
                .getSingleResult();
    }
}
