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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/organizations/{id}/invitations")
@Tag(name = "Invitations", description = "Offers of a membership to whoever holds the link.")
class InvitationsResource {
    private final Invitations invitations;
    private final OwnOrganization own;

    InvitationsResource(Invitations invitations, OwnOrganization own) {
        this.invitations = invitations;
        this.own = own;
    }

    @GET
    @Operation(
            operationId = "listInvitations",
            summary = "Lists invitations",
            description = "In the order in which they were made, accepted and revoked ones too. Tokens and links are "
                    + "never shown again.")
    @PermissionsAllowed("members:write")
    public Page<InvitationView> list(
            @Parameter(
                            description = "The organisation of the token; any other is not found",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        own.require(id);
        return invitations.list(PathIds.after(cursor), Limit.of(limit));
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "createInvitation",
            summary = "Invites somebody",
            description = "The answer holds the link, once: pass it on, nothing is sent by the product. It is good for "
                    + "seven days. Only an owner invites owners.")
    @APIResponse(
            responseCode = "201",
            description = "Invited",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(
            responseCode = "429",
            description = "The organisation has sent too many invitations in the last hour",
            headers =
                    @Header(name = "Retry-After", description = "Seconds", schema = @Schema(type = SchemaType.INTEGER)))
    @PermissionsAllowed("members:write")
    public InvitationView create(
            @Parameter(
                            description = "The organisation of the token; any other is not found",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @Valid @NotNull CreateInvitation wanted) {
        own.require(id);
        return invitations.create(wanted);
    }

    @DELETE
    @Path("{invitation_id}")
    @Operation(
            operationId = "revokeInvitation",
            summary = "Revokes an invitation",
            description = "Its link stops working. To revoke it again changes nothing.")
    @APIResponse(responseCode = "204", description = "Revoked")
    @APIResponse(responseCode = "409", description = "It was accepted; remove the member instead")
    @PermissionsAllowed("members:write")
    public void revoke(
            @Parameter(
                            description = "The organisation of the token; any other is not found",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(description = "Invitation", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("invitation_id")
                    String invitationId) {
        own.require(id);
        invitations.revoke(PathIds.of(invitationId));
    }
}
