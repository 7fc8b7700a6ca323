package io.kpihealth.tenants.client;

import io.kpihealth.tenants.OwnOrganization;
import io.kpihealth.tenants.PathIds;
import io.kpihealth.web.Limit;
import io.kpihealth.web.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/organizations/{id}/service-clients")
@Tag(name = "Service Clients", description = "Programs that act for an organisation.")
class ServiceClientsResource {
    private final ServiceClients clients;
    private final OwnOrganization own;

    ServiceClientsResource(ServiceClients clients, OwnOrganization own) {
        this.clients = clients;
        this.own = own;
    }

    @GET
    @Operation(
            operationId = "listServiceClients",
            summary = "Lists service clients",
            description = "In the order in which they were registered, without removed ones.")
    @PermissionsAllowed("clients:write")
    public Page<ServiceClientView> list(
            @Parameter(
                            description = "The organisation of the token; any other is not found",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        own.require(id);
        return clients.list(PathIds.after(cursor), Limit.of(limit));
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "registerServiceClient",
            summary = "Registers a service client",
            description = "The client and its secret exist at the identity provider already; here it is given its "
                    + "permissions. Its first use binds it to the service account that used it.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ServiceClientView.class)))
    @APIResponse(responseCode = "409", description = "The client is registered already; remove that registration first")
    @PermissionsAllowed("clients:write")
    public ServiceClientView register(
            @Parameter(
                            description = "The organisation of the token; any other is not found",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @Valid @NotNull RegisterClient wanted) {
        own.require(id);
        return clients.register(wanted);
    }

    @DELETE
    @Path("{registration_id}")
    @Operation(
            operationId = "removeServiceClient",
            summary = "Removes a service client",
            description = "Tokens that it holds stop working within seconds.")
    @APIResponse(responseCode = "204", description = "Removed")
    @PermissionsAllowed("clients:write")
    public void remove(
            @Parameter(
                            description = "The organisation of the token; any other is not found",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(description = "Registration", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("registration_id")
                    String registrationId) {
        own.require(id);
        clients.remove(PathIds.of(registrationId));
    }
}
