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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/playbook-triggers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Playbook Triggers", description = "When playbooks are proposed: conditions and the tenant's settings.")
class TriggersResource {
    private final Triggers triggers;
    private final CurrentCaller caller;

    TriggersResource(Triggers triggers, CurrentCaller caller) {
        this.triggers = triggers;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("playbooks:read")
    @Operation(
            operationId = "listPlaybookTriggers",
            summary = "Lists the triggers",
            description = "One per playbook, all on one page, each with the settings in force.")
    public Page<TriggerView> list() {
        List<TriggerView> items = triggers.list();
        return new Page<>(items, null, (long) items.size());
    }

    @GET
    @Path("/{type}")
    @PermissionsAllowed("playbooks:read")
    @Operation(
            operationId = "getPlaybookTrigger",
            summary = "Shows one trigger",
            description = "Its ETag is needed to change it.")
    @APIResponse(
            responseCode = "200",
            description = "The trigger",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<TriggerView> get(
            @PathParam("type") @Parameter(description = "Id of the playbook") String type) {
        return answer(triggers.get(type));
    }

    @PUT
    @Path("/{type}")
    @PermissionsAllowed("playbooks:write")
    @Operation(
            operationId = "updatePlaybookTrigger",
            summary = "Changes the settings of a trigger",
            description = "The settings are replaced as a whole. A change fires nothing by itself: only new data"
                    + " does. Every broken rule is named at once in a 422.")
    @APIResponse(
            responseCode = "200",
            description = "The trigger with its new settings",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<TriggerView> put(
            @PathParam("type") @Parameter(description = "Id of the playbook") String type,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull TriggerChange change) {
        Caller by = caller.get();
        String author = String.valueOf(by.membershipId() == null ? by.subject() : by.membershipId());
        return answer(triggers.put(type, ifMatch, change, author));
    }

    private static RestResponse<TriggerView> answer(TriggerView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.strong(view.version()))
                .build();
    }
}
