package io.kpihealth.playbook.definition;

import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/playbooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Playbooks", description = "What can be run: steps, roles, targets and the trigger of each.")
class PlaybooksResource {
    private final Playbooks playbooks;

    PlaybooksResource(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    @GET
    @PermissionsAllowed("playbooks:read")
    @Operation(
            operationId = "listPlaybooks",
            summary = "Lists the playbooks",
            description = "The built-in ones, all on one page.")
    public Page<PlaybookSummary> list() {
        List<PlaybookSummary> items =
                playbooks.all().stream().map(PlaybookSummary::from).toList();
        return new Page<>(items, null, (long) items.size());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("playbooks:read")
    @Operation(
            operationId = "getPlaybook",
            summary = "Shows one playbook",
            description = "The whole definition in the version that new executions run.")
    public Playbook get(@PathParam("id") @Parameter(description = "Id of the playbook, such as voc-sprint") String id) {
        return playbooks.find(id).orElseThrow(ProblemException::notFound);
    }
}
