package io.kpihealth.tenants.invitation;

import io.kpihealth.tenancy.CurrentCaller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("/api/v1/invitations/{token}")
class AcceptanceResource {
    private final Acceptances acceptances;
    private final CurrentCaller caller;

    AcceptanceResource(Acceptances acceptances, CurrentCaller caller) {
        this.acceptances = acceptances;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("me:read")
    public OpenInvitation look(@PathParam("token") String token) {
        return acceptances.look(token);
    }

    @POST
    @Path("accept")
    @PermissionsAllowed("me:write")
    public AcceptedInvitation accept(@PathParam("token") String token) {
        return acceptances.accept(token, caller.get().subject());
    }
}
