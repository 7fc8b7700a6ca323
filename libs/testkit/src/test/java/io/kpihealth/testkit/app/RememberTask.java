package io.kpihealth.testkit.app;

import io.kpihealth.messaging.task.TaskCall;
import io.kpihealth.messaging.task.TaskHandler;
import io.kpihealth.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what it was run for. */
@ApplicationScoped
public class RememberTask implements TaskHandler {
    static final String NAME = "remember";

    private final TenantContext tenant;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    RememberTask(TenantContext tenant) {
        this.tenant = tenant;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void execute(TaskCall call) {
        done.add(tenant.tenantId() + ":" + call.id());
    }

    Set<String> done() {
        return done;
    }
}
