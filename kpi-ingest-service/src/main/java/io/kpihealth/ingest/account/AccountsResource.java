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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/accounts")
@Tag(name = "Accounts", description = "The customers of the organisation.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AccountsResource {
    private final Accounts accounts;

    AccountsResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Operation(
            operationId = "listAccounts",
            summary = "Lists accounts",
            description = "In the order of their names, without regard to case. The total counts all that the filter "
                    + "lets through.")
    @PermissionsAllowed("accounts:read")
    public Page<AccountView> list(
            @Parameter(description = "Beginning of the name") @QueryParam("q") @Nullable String text,
            @Parameter(
                            description = "Which accounts, by their status",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"active", "inactive", "all"},
                                            defaultValue = "active"))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(description = "Key of a segment") @QueryParam("segment") @Nullable String segment,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return accounts.list(AccountFilter.of(status, segment, text), cursor, Limit.of(limit));
    }

    @POST
    @Operation(
            operationId = "createAccount",
            summary = "Adds an account",
            description = "Name and external id are unique in the organisation; names are compared without regard to "
                    + "case and blanks.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(allOf = AccountFields.class, requiredProperties = "name")))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountView.class)),
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "409", description = "Another account has this name or external id")
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
    @Operation(
            operationId = "getAccount",
            summary = "Shows an account",
            description = "Inactive ones too. Scores and KPI values are shown by other operations.")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountView.class)),
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)))
    @PermissionsAllowed("accounts:read")
    public Response get(@RestPath UUID id) {
        return answer(accounts.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            operationId = "updateAccount",
            summary = "Changes an account",
            description = "A merge patch (RFC 7396): what is absent stays as it is, what is null is emptied. If-Match "
                    + "is optional and guards against changes of others.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountFields.class)))
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountView.class)),
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", description = "Another account has this name or external id")
    @PermissionsAllowed("accounts:write")
    public Response patch(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable ObjectNode patch)
            throws JsonProcessingException {
        return answer(accounts.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteAccount",
            summary = "Makes an account inactive",
            description = "Accounts are kept for their history. To delete it again changes nothing; a patch of its "
                    + "status brings it back.")
    @APIResponse(responseCode = "204", description = "Inactive")
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
