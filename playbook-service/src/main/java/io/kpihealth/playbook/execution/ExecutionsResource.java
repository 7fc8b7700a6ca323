package io.kpihealth.playbook.execution;

import io.kpihealth.playbook.Queries;
import io.kpihealth.tenancy.Caller;
import io.kpihealth.tenancy.CurrentCaller;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.Cursor;
import io.kpihealth.web.ETags;
import io.kpihealth.web.Limit;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/playbook-executions")
class ExecutionsResource {
    private final ExecutionViews views;
    private final Starts starts;
    private final Executions executions;
    private final Steps steps;
    private final CurrentCaller caller;

    ExecutionsResource(ExecutionViews views, Starts starts, Executions executions, Steps steps, CurrentCaller caller) {
        this.views = views;
        this.starts = starts;
        this.executions = executions;
        this.steps = steps;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("playbooks:read")
    public Page<ExecutionSummary> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("account_id") @Nullable String accountId,
            @QueryParam("playbook") @Nullable String playbook,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        List<String> after = Cursor.decode(cursor, 1);
        return views.list(
                new ExecutionRepository.Filter(state(state), Queries.uuid("account_id", accountId), playbook),
                after.isEmpty() ? null : Queries.uuid("cursor", after.getFirst()),
                Limit.of(limit));
    }

    @POST
    @PermissionsAllowed("executions:write")
    public Response start(@NotNull @Valid StartRequest request) {
        UUID id = starts.start(request, by());
        return answer(Response.created(URI.create("/api/v1/playbook-executions/" + id)), id);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("playbooks:read")
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), id);
    }

    @PATCH
    @Path("/{id}/steps/{step_id}")
    @PermissionsAllowed("executions:write")
    public Response patchStep(@PathParam("id") UUID id, @PathParam("step_id") String stepId, @NotNull StepPatch patch) {
        steps.patch(id, stepId, patch, by());
        return answer(Response.ok(), id);
    }

    @POST
    @Path("/{id}/decline")
    @PermissionsAllowed("executions:write")
    public Response decline(@PathParam("id") UUID id, @NotNull DeclineRequest request) {
        executions.decline(id, request);
        return answer(Response.ok(), id);
    }

    @POST
    @Path("/{id}/pause")
    @PermissionsAllowed("executions:write")
    public Response pause(@PathParam("id") UUID id) {
        executions.pause(id);
        return answer(Response.ok(), id);
    }

    @POST
    @Path("/{id}/resume")
    @PermissionsAllowed("executions:write")
    public Response resume(@PathParam("id") UUID id) {
        executions.resume(id);
        return answer(Response.ok(), id);
    }

    @POST
    @Path("/{id}/cancel")
    @PermissionsAllowed("executions:write")
    public Response cancel(@PathParam("id") UUID id, @Nullable ReasonRequest request) {
        executions.cancel(id, request);
        return answer(Response.ok(), id);
    }

    @POST
    @Path("/{id}/complete")
    @PermissionsAllowed("executions:write")
    public Response complete(@PathParam("id") UUID id) {
        executions.complete(id);
        return answer(Response.ok(), id);
    }

    private Response answer(Response.ResponseBuilder response, UUID id) {
        ExecutionViews.Versioned found = views.get(id);
        return response.entity(found.view())
                .header("ETag", ETags.strong(found.version()))
                .build();
    }

    private static @Nullable ExecutionState state(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return ExecutionState.find(text)
                .orElseThrow(() -> ProblemException.of(CommonProblem.BAD_REQUEST, "A parameter is malformed.")
                        .with("state", "must be a state of an execution"));
    }

    /** Tenant data name people by their membership, clients by their registration. */
    private String by() {
        Caller by = caller.get();
        return String.valueOf(by.membershipId() == null ? by.subject() : by.membershipId());
    }
}
