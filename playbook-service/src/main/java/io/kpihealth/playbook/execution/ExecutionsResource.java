package io.kpihealth.playbook.execution;

import io.kpihealth.playbook.Queries;
import io.kpihealth.playbook.Slug;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/playbook-executions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Playbook Executions", description = "Proposals, and the runs that they become.")
class ExecutionsResource {
    private static final String EXECUTION = "Id of the execution";

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
    @Operation(
            operationId = "listExecutions",
            summary = "Lists proposals and runs",
            description = "Newest first, without steps.")
    public Page<ExecutionSummary> list(
            @QueryParam("state")
                    @Parameter(
                            description = "Only executions in this state",
                            schema = @Schema(implementation = ExecutionState.class))
                    @Nullable
                    String state,
            @QueryParam("account_id")
                    @Parameter(description = "Id of an account", schema = @Schema(implementation = UUID.class))
                    @Nullable
                    String accountId,
            @QueryParam("playbook")
                    @Parameter(
                            description = "Id of a playbook",
                            schema = @Schema(type = SchemaType.STRING, pattern = Slug.PATTERN, maxLength = Slug.LENGTH))
                    @Nullable
                    String playbook,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        List<String> after = Cursor.decode(cursor, 1);
        return views.list(
                new ExecutionRepository.Filter(
                        state(state), Queries.uuid("account_id", accountId), Queries.slug("playbook", playbook)),
                after.isEmpty() ? null : Queries.uuid("cursor", after.getFirst()),
                Limit.of(limit));
    }

    @POST
    @PermissionsAllowed("executions:write")
    @Operation(
            operationId = "startExecution",
            summary = "Starts a playbook",
            description = "A proposal is taken up, or a playbook is started by hand, for an account or for the"
                    + " whole tenant; an open proposal of that playbook is taken up too. The trigger check, its"
                    + " first step, is done at once.")
    @APIResponse(
            responseCode = "201",
            description = "It runs",
            headers = {
                @Header(name = HttpHeaders.LOCATION, schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = ExecutionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such proposal or account")
    @APIResponse(
            responseCode = "409",
            description =
                    "The proposal was answered already, or a run of this playbook is open (execution_id names it)")
    public RestResponse<ExecutionView> start(@NotNull @Valid StartRequest request) {
        UUID id = starts.start(request, by());
        return answer(
                ResponseBuilder.<ExecutionView>create(Status.CREATED)
                        .location(URI.create("/api/v1/playbook-executions/" + id)),
                id);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("playbooks:read")
    @Operation(
            operationId = "getExecution",
            summary = "Shows one proposal or run",
            description = "With its steps, the match that it rests on, and the ranges in force now for the KPIs of"
                    + " that match.")
    @APIResponse(
            responseCode = "200",
            description = "The execution",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<ExecutionView> get(@PathParam("id") @Parameter(description = EXECUTION) UUID id) {
        return answer(ResponseBuilder.create(Status.OK), id);
    }

    @PATCH
    @Path("/{id}/steps/{step_id}")
    @PermissionsAllowed("executions:write")
    @Operation(
            operationId = "updateExecutionStep",
            summary = "Starts, completes or skips a step",
            description = "A step can be completed once the steps that it depends on are completed or skipped. When"
                    + " all steps are done the run is completed by its own call.")
    @APIResponse(
            responseCode = "200",
            description = "The execution with the changed step",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "409",
            description = "The execution does not run, the step was started or finished before, or one that it depends"
                    + " on is not finished (blocked_by names them)")
    public RestResponse<ExecutionView> patchStep(
            @PathParam("id") @Parameter(description = EXECUTION) UUID id,
            @PathParam("step_id") @Parameter(description = "Id of the step in its playbook") String stepId,
            @NotNull @Valid StepPatch patch) {
        steps.patch(id, stepId, patch, by());
        return answer(ResponseBuilder.create(Status.OK), id);
    }

    @POST
    @Path("/{id}/decline")
    @PermissionsAllowed("executions:write")
    @Operation(
            operationId = "declineExecution",
            summary = "Declines a proposal",
            description = "The playbook is not proposed again for the account until the snooze ends.")
    @APIResponse(
            responseCode = "200",
            description = "The declined proposal",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", description = "It is no open proposal")
    public RestResponse<ExecutionView> decline(
            @PathParam("id") @Parameter(description = EXECUTION) UUID id, @NotNull @Valid DeclineRequest request) {
        executions.decline(id, request);
        return answer(ResponseBuilder.create(Status.OK), id);
    }

    @POST
    @Path("/{id}/pause")
    @PermissionsAllowed("executions:write")
    @Operation(
            operationId = "pauseExecution",
            summary = "Pauses a run",
            description = "Steps in progress are paused with it.")
    @APIResponse(
            responseCode = "200",
            description = "The paused run",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", description = "It is not in progress")
    public RestResponse<ExecutionView> pause(@PathParam("id") @Parameter(description = EXECUTION) UUID id) {
        executions.pause(id);
        return answer(ResponseBuilder.create(Status.OK), id);
    }

    @POST
    @Path("/{id}/resume")
    @PermissionsAllowed("executions:write")
    @Operation(
            operationId = "resumeExecution",
            summary = "Resumes a paused run",
            description = "Steps that were paused with it are in progress again.")
    @APIResponse(
            responseCode = "200",
            description = "The resumed run",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", description = "It is not paused")
    public RestResponse<ExecutionView> resume(@PathParam("id") @Parameter(description = EXECUTION) UUID id) {
        executions.resume(id);
        return answer(ResponseBuilder.create(Status.OK), id);
    }

    @POST
    @Path("/{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("executions:write")
    @Operation(
            operationId = "cancelExecution",
            summary = "Cancels a run",
            description = "Steps that are not finished are cancelled with it. The body may be left out.")
    @APIResponse(
            responseCode = "200",
            description = "The cancelled run",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", description = "It is neither in progress nor paused")
    public RestResponse<ExecutionView> cancel(
            @PathParam("id") @Parameter(description = EXECUTION) UUID id,
            @RequestBody(required = false) @Valid @Nullable ReasonRequest request) {
        executions.cancel(id, request);
        return answer(ResponseBuilder.create(Status.OK), id);
    }

    @POST
    @Path("/{id}/complete")
    @PermissionsAllowed("executions:write")
    @Operation(
            operationId = "completeExecution",
            summary = "Completes a run",
            description = "Every step must be completed or skipped first.")
    @APIResponse(
            responseCode = "200",
            description = "The completed run",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", description = "It is not in progress, or steps are open (open_steps names them)")
    public RestResponse<ExecutionView> complete(@PathParam("id") @Parameter(description = EXECUTION) UUID id) {
        executions.complete(id);
        return answer(ResponseBuilder.create(Status.OK), id);
    }

    private RestResponse<ExecutionView> answer(ResponseBuilder<ExecutionView> response, UUID id) {
        ExecutionViews.Versioned found = views.get(id);
        return response.entity(found.view())
                .header(HttpHeaders.ETAG, ETags.strong(found.version()))
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
