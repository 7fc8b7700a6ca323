package io.kpihealth.playbook.definition;

import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

@Path("/api/v1/playbooks")
class PlaybooksResource {
    private final Playbooks playbooks;

    PlaybooksResource(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    @GET
    @PermissionsAllowed("playbooks:read")
    public Page<PlaybookSummary> list() {
        List<PlaybookSummary> items =
                playbooks.all().stream().map(PlaybookSummary::from).toList();
        return new Page<>(items, null, (long) items.size());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("playbooks:read")
    public Playbook get(@PathParam("id") String id) {
        return playbooks.find(id).orElseThrow(ProblemException::notFound);
    }
}
