package io.kpihealth.tenants.me;

import io.kpihealth.tenancy.CurrentCaller;
import io.kpihealth.tenants.directory.Directory;
import io.kpihealth.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

@Path("/api/v1/me")
class MeResource {
    private final Directory directory;
    private final CurrentCaller caller;

    MeResource(Directory directory, CurrentCaller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("me:read")
    public Me get() {
        UUID person = caller.get().subject();
        return directory
                .profile(person)
                .map(profile -> Me.of(person, profile, directory.memberships(person)))
                .orElseThrow(ProblemException::notFound);
    }
}
