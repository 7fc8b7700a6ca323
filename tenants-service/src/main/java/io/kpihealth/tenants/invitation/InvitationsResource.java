package io.kpihealth.tenants.invitation;

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

@Path("/api/v1/organizations/{id}/invitations")
class InvitationsResource {
    private final Invitations invitations;
    private final OwnOrganization own;

    InvitationsResource(Invitations invitations, OwnOrganization own) {
        this.invitations = invitations;
        this.own = own;
    }

    @GET
    @PermissionsAllowed("members:write")
    public Page<InvitationView> list(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        own.require(id);
        return invitations.list(PathIds.after(cursor), Limit.of(limit));
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Invited",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @PermissionsAllowed("members:write")
    public InvitationView create(@PathParam("id") String id, @Valid @NotNull CreateInvitation wanted) {
        own.require(id);
        return invitations.create(wanted);
    }

    @DELETE
    @Path("{invitation_id}")
    @PermissionsAllowed("members:write")
    public void revoke(@PathParam("id") String id, @PathParam("invitation_id") String invitationId) {
        own.require(id);
        invitations.revoke(PathIds.of(invitationId));
    }
}
