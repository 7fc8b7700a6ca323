package io.kpihealth.playbook.trigger;

import io.kpihealth.tenancy.Caller;
import io.kpihealth.tenancy.CurrentCaller;
import io.kpihealth.web.ETags;
import io.kpihealth.web.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/playbook-triggers")
class TriggersResource {
    private final Triggers triggers;
    private final CurrentCaller caller;

    TriggersResource(Triggers triggers, CurrentCaller caller) {
        this.triggers = triggers;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("playbooks:read")
    public Page<TriggerView> list() {
        List<TriggerView> items = triggers.list();
        return new Page<>(items, null, (long) items.size());
    }

    @GET
    @Path("/{type}")
    @PermissionsAllowed("playbooks:read")
    public Response get(@PathParam("type") String type) {
        return answer(triggers.get(type));
    }

    @PUT
    @Path("/{type}")
    @PermissionsAllowed("playbooks:write")
    public Response put(
            @PathParam("type") String type,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull TriggerChange change) {
        Caller by = caller.get();
        String author = String.valueOf(by.membershipId() == null ? by.subject() : by.membershipId());
        return answer(triggers.put(type, ifMatch, change, author));
    }

    private static Response answer(TriggerView view) {
        return Response.ok(view).header("ETag", ETags.strong(view.version())).build();
    }
}
