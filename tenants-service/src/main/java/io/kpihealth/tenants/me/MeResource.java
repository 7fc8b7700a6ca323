package io.kpihealth.tenants.me;

import io.kpihealth.tenancy.CurrentCaller;
import io.kpihealth.tenants.directory.Directory;
import io.kpihealth.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Tag(name = "Users", description = "The person who asks.")
class MeResource {
    private final Directory directory;
    private final CurrentCaller caller;

    MeResource(Directory directory, CurrentCaller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getCurrentUser",
            summary = "Shows the caller",
            description = "Profile, memberships, and the organisation that a request without a choice is for.")
    @APIResponse(
            responseCode = "200",
            description = "The caller",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Me.class)))
    @APIResponse(responseCode = "404", description = "The person is not known any more")
    @PermissionsAllowed("me:read")
    public Me get() {
        UUID person = caller.get().subject();
        return directory
                .profile(person)
                .map(profile -> Me.of(person, profile, directory.memberships(person)))
                .orElseThrow(ProblemException::notFound);
    }
}
