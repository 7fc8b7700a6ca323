package io.kpihealth.messaging;

import java.util.UUID;
import java.util.function.Supplier;

/** Binds a tenant to the current thread for a piece of work that did not come by a request. */
public interface TenantScope {
    <T> T call(UUID tenantId, Supplier<T> work);

    default void run(UUID tenantId, Runnable work) {
        call(tenantId, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
