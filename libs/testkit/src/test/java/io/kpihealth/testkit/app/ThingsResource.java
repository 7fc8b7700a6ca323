package io.kpihealth.testkit.app;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.messaging.Outbox;
import io.kpihealth.messaging.OutgoingEvent;
import io.kpihealth.messaging.Redrive;
import io.kpihealth.messaging.task.Tasks;
import io.kpihealth.tenancy.TenantContext;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One endpoint that uses every library at once. */
@Path("/things")
@ApplicationScoped
public class ThingsResource {
    private final Outbox outbox;
    private final Tasks tasks;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final RememberTask remember;
    private final SeenConsumer seen;
    private final Redrive redrive;
    private final RecordedSpans spans;

    /** What a caller sends. */
    public record Thing(String name) {}

    ThingsResource(
            Outbox outbox,
            Tasks tasks,
            AuditTrail audit,
            TenantContext tenant,
            RememberTask remember,
            SeenConsumer seen,
            Redrive redrive,
            RecordedSpans spans) {
        this.remember = remember;
        this.seen = seen;
        this.redrive = redrive;
        this.spans = spans;
        this.outbox = outbox;
        this.tasks = tasks;
        this.audit = audit;
        this.tenant = tenant;
    }

    @POST
    @Transactional
    @PermissionsAllowed("accounts:write")
    public Map<String, Long> create(Thing thing) {
        String key = tenant.tenantId() + ":" + thing.name();
        audit.record("thing.created", "thing", thing.name(), null, thing, null);
        tasks.schedule(RememberTask.NAME, thing.name());
        long sequence = outbox.publish(new OutgoingEvent("kpihealth.usage", "kpihealth.thing.v1", key, thing, null));
        if (thing.name().equals("rolled-back")) {
            throw new IllegalStateException("after the outbox");
        }
        return Map.of("sequence", sequence);
    }

    @GET
    @PermissionsAllowed("accounts:read")
    public Set<String> done() {
        return remember.done();
    }

    @GET
    @Path("/spans")
    @PermissionsAllowed("accounts:read")
    public List<RecordedSpans.Recorded> spans() {
        return spans.all();
    }

    /** Takes away what the dead letters were refused for, and hands them over again. */
    @POST
    @Path("/cure")
    @PermissionsAllowed("accounts:write")
    public Redrive.Report cure() {
        seen.cure();
        return redrive.run();
    }
}
