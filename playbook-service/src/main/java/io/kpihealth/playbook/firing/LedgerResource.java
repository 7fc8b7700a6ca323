package io.kpihealth.playbook.firing;

import io.kpihealth.playbook.Queries;
import io.kpihealth.playbook.Slug;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.Cursor;
import io.kpihealth.web.Limit;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/firing-ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Firing Ledger", description = "Every decision of a trigger, with the inputs that it rested on.")
class LedgerResource {
    private final Ledger ledger;

    LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    @PermissionsAllowed("playbooks:read")
    @Transactional
    @Operation(
            operationId = "listFirings",
            summary = "Lists the decisions of triggers",
            description = "Newest first. Entries are added when conditions are met, fired or suppressed, and when a"
                    + " trigger becomes evaluable or stops being it; they never change.")
    public Page<LedgerEntry> list(
            @QueryParam("account_id")
                    @Parameter(description = "Id of an account", schema = @Schema(implementation = UUID.class))
                    @Nullable
                    String accountId,
            @QueryParam("playbook")
                    @Parameter(
                            description = "Id of a playbook",
                            schema = @Schema(type = SchemaType.STRING, pattern = Slug.PATTERN, maxLength = Slug.LENGTH))
                    @Nullable
                    String playbook,
            @QueryParam("outcome")
                    @Parameter(
                            description = "Only decisions that ended so",
                            schema = @Schema(implementation = Outcome.class))
                    @Nullable
                    String outcome,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        List<String> after = Cursor.decode(cursor, 1);
        int size = Limit.of(limit);
        Ledger.Filter filter = new Ledger.Filter(
                Queries.uuid("account_id", accountId), Queries.slug("playbook", playbook), outcome(outcome));
        List<LedgerEntry> found =
                ledger.page(filter, after.isEmpty() ? null : Queries.uuid("cursor", after.getFirst()), size + 1);
        List<LedgerEntry> items = found.stream().limit(size).toList();
        return Page.of(
                items, found.size() > size ? Cursor.encode(items.getLast().id().toString()) : null);
    }

    private static @Nullable Outcome outcome(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Outcome.find(text)
                .orElseThrow(() -> ProblemException.of(CommonProblem.BAD_REQUEST, "A parameter is malformed.")
                        .with("outcome", "must be fired, suppressed or evaluability"));
    }
}
