package io.kpihealth.tenants.invitation;

import io.kpihealth.tenancy.CurrentCaller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/invitations/{token}")
@Tag(ref = "Invitations")
class AcceptanceResource {
    private final Acceptances acceptances;
    private final CurrentCaller caller;

    AcceptanceResource(Acceptances acceptances, CurrentCaller caller) {
        this.acceptances = acceptances;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getInvitation",
            summary = "Shows an invitation to its holder",
            description = "Before acceptance: which organisation, and as what. Expired and used ones are shown with "
                    + "their status.")
    @APIResponse(
            responseCode = "200",
            description = "The invitation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OpenInvitation.class)))
    @PermissionsAllowed("me:read")
    public OpenInvitation look(
            @Parameter(description = "What follows /invitations/ in the link") @PathParam("token") String token) {
        return acceptances.look(token);
    }

    @POST
    @Path("accept")
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accepts an invitation",
            description = "The caller becomes a member, and the organisation their current one. Holding the link is "
                    + "enough: the address is not compared.")
    @APIResponse(
            responseCode = "200",
            description = "Accepted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcceptedInvitation.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was accepted or revoked already, or the caller is a member already")
    @APIResponse(responseCode = "410", description = "It has expired")
    @PermissionsAllowed("me:write")
    public AcceptedInvitation accept(
            @Parameter(description = "What follows /invitations/ in the link") @PathParam("token") String token) {
        return acceptances.accept(token, caller.get().subject());
    }
}
