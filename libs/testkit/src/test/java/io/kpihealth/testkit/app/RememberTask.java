package io.kpihealth.testkit.app;

import io.kpihealth.messaging.Outbox;
import io.kpihealth.messaging.OutgoingEvent;
import io.kpihealth.messaging.task.TaskCall;
import io.kpihealth.messaging.task.TaskHandler;
import io.kpihealth.tenancy.TenantContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what it was run for, and says so. */
@ApplicationScoped
public class RememberTask implements TaskHandler {
    static final String NAME = "remember";

    public static final String TOPIC = "kpihealth.audit";

    private final TenantContext tenant;
    private final Outbox outbox;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    RememberTask(TenantContext tenant, Outbox outbox) {
        this.tenant = tenant;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void execute(TaskCall call) {
        String key = tenant.tenantId() + ":" + call.id();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publish(
                        new OutgoingEvent(TOPIC, "kpihealth.thing.remembered.v1", key, call.id(), null)));
        done.add(key);
    }

    Set<String> done() {
        return done;
    }
}
