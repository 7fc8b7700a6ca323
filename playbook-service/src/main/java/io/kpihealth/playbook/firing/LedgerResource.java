package io.kpihealth.playbook.firing;

import io.kpihealth.playbook.Queries;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.Cursor;
import io.kpihealth.web.Limit;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/firing-ledger")
class LedgerResource {
    private final Ledger ledger;

    LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    @PermissionsAllowed("playbooks:read")
    @Transactional
    public Page<LedgerEntry> list(
            @QueryParam("account_id") @Nullable String accountId,
            @QueryParam("playbook") @Nullable String playbook,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        List<String> after = Cursor.decode(cursor, 1);
        int size = Limit.of(limit);
        Ledger.Filter filter = new Ledger.Filter(Queries.uuid("account_id", accountId), playbook, outcome(outcome));
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
