package io.kpihealth.tenancy;

import io.kpihealth.messaging.BoundTenant;
import io.kpihealth.messaging.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The one tenant of the current work. It comes from the verified token of a request, or is bound by
 * the library from an event's envelope or a task's data; never from a body, a query or a header.
 */
@ApplicationScoped
public class TenantContext implements TenantScope, BoundTenant {
    private static final ScopedValue<UUID> BOUND = ScopedValue.newInstance();

    private final CurrentCaller caller;

    TenantContext(CurrentCaller caller) {
        this.caller = caller;
    }

    /**
     * @throws IllegalStateException when no tenant is bound
     */
    public UUID tenantId() {
        return find().orElseThrow(() -> new IllegalStateException("no tenant is bound to this work"));
    }

    public Optional<UUID> find() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : caller.find().map(Caller::tenantId);
    }

    @Override
    public UUID required() {
        return tenantId();
    }

    /**
     * @throws IllegalStateException when another tenant is bound already
     */
    @Override
    public <T> T call(UUID tenantId, Supplier<T> work) {
        Optional<UUID> present = find();
        if (present.isPresent() && !present.get().equals(tenantId)) {
            throw new IllegalStateException("another tenant is bound to this work");
        }
        return ScopedValue.where(BOUND, tenantId).call(work::get);
    }
}
