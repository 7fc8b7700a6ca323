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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/organizations/{id}/service-clients")
class ServiceClientsResource {
    private final ServiceClients clients;
    private final OwnOrganization own;

    ServiceClientsResource(ServiceClients clients, OwnOrganization own) {
        this.clients = clients;
        this.own = own;
    }

    @GET
    @PermissionsAllowed("clients:write")
    public Page<ServiceClientView> list(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        own.require(id);
        return clients.list(PathIds.after(cursor), Limit.of(limit));
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = ServiceClientView.class)))
    @PermissionsAllowed("clients:write")
    public ServiceClientView register(@PathParam("id") String id, @Valid @NotNull RegisterClient wanted) {
        own.require(id);
        return clients.register(wanted);
    }

    @DELETE
    @Path("{registration_id}")
    @PermissionsAllowed("clients:write")
    public void remove(@PathParam("id") String id, @PathParam("registration_id") String registrationId) {
        own.require(id);
        clients.remove(PathIds.of(registrationId));
    }
}
