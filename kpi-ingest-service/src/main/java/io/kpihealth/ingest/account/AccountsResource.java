package io.kpihealth.ingest.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ETags;
import io.kpihealth.web.Limit;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AccountsResource {
    private final Accounts accounts;

    AccountsResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @PermissionsAllowed("accounts:read")
    public Page<AccountView> list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("status") @Nullable String status,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return accounts.list(AccountFilter.of(status, segment, text), cursor, Limit.of(limit));
    }

    @POST
    @PermissionsAllowed("accounts:write")
    public Response create(@Nullable AccountFields fields) {
        if (fields == null) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "Send a JSON body.");
        }
        AccountView view = accounts.create(fields);
        return Response.created(URI.create("/api/v1/accounts/" + view.accountId()))
                .header(HttpHeaders.ETAG, ETags.strong(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("accounts:read")
    public Response get(@RestPath UUID id) {
        return answer(accounts.get(id));
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed("accounts:write")
    public Response patch(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable ObjectNode patch)
            throws JsonProcessingException {
        return answer(accounts.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("accounts:write")
    public void delete(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        accounts.delete(id, ifMatch);
    }

    private static Response answer(AccountView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.strong(view.version()))
                .build();
    }
}
