package io.kpihealth.gateway;

import io.kpihealth.messaging.BoundTenant;
import io.kpihealth.messaging.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** The gateway forwards and does no work of a tenant's own, so nothing may ever bind one here. */
@ApplicationScoped
class NoTenantWork implements TenantScope, BoundTenant {
    @Override
    public <T> T call(UUID tenantId, Supplier<T> work) {
        throw new IllegalStateException("the gateway does no work for a tenant");
    }

    @Override
    public UUID required() {
        throw new IllegalStateException("the gateway does no work for a tenant");
    }
}
