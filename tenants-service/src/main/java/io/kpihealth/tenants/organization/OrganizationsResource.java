package io.kpihealth.tenants.organization;

import io.kpihealth.tenancy.CurrentCaller;
import io.kpihealth.tenancy.Slugs;
import io.kpihealth.tenants.OwnOrganization;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ETags;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/organizations")
@Tag(name = "Organizations", description = "The tenants of the product: sign-up, settings, and the choice of one.")
class OrganizationsResource {
    private final Organizations organizations;
    private final CurrentCaller caller;
    private final OwnOrganization own;

    OrganizationsResource(Organizations organizations, CurrentCaller caller, OwnOrganization own) {
        this.organizations = organizations;
        this.caller = caller;
        this.own = own;
    }

    @POST
    @PermissionsAllowed("organizations:create")
    @Operation(
            operationId = "createOrganization",
            summary = "Signs up an organisation",
            description = "The caller becomes its owner, and it their current one. Its slug is made from the name: "
                    + "a taken one gets a number, a reserved one is refused.")
    @APIResponse(
            responseCode = "201",
            description = "Signed up",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SignedUp.class)),
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<SignedUp> signUp(@Valid @NotNull CreateOrganization wanted) {
        SignedUp created = organizations.signUp(wanted, caller.get().subject());
        return ResponseBuilder.create(RestResponse.Status.CREATED, created)
                .location(URI.create(
                        "/api/v1/organizations/" + created.organization().id()))
                .header(HttpHeaders.ETAG, ETags.strong(created.organization().version()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listMyOrganizations",
            summary = "Lists the caller's organisations",
            description = "Those of active memberships, in the order of their slugs, on one page.")
    @PermissionsAllowed("me:read")
    public Page<MyOrganization> mine() {
        return new Page<>(organizations.mine(caller.get().subject()), /* next */ null, /* total */ null);
    }

    @GET
    @Path("slug-availability")
    @Operation(
            operationId = "checkSlugAvailability",
            summary = "Tells whether a slug is free",
            description = "Nothing is kept free by asking. Reserved slugs are not available.")
    @PermissionsAllowed("me:read")
    public SlugAvailability availability(
            @Parameter(
                            description = "Lower-case letters, digits and single hyphens",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                                            maxLength = 80))
                    @QueryParam("slug")
                    @Nullable
                    String slug) {
        if (slug == null || slug.isEmpty() || !Slugs.of(slug, "").equals(slug)) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "The slug is missing or malformed.")
                    .with("slug", "must be lower-case letters, digits and single hyphens, at most 80");
        }
        return organizations.availability(slug);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getOrganization",
            summary = "Shows the organisation",
            description = "Its ETag is needed to change it.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrganizationView.class)),
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)))
    @PermissionsAllowed("organization:read")
    public RestResponse<OrganizationView> get(
            @Parameter(
                            description = "The organisation of the token; any other is not found",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        own.require(id);
        return answer(organizations.get());
    }

    @PATCH
    @Path("{id}")
    @Operation(
            operationId = "updateOrganization",
            summary = "Changes the organisation",
            description = "Fields that are absent or null stay as they are. Currency, time zone and locale decide how "
                    + "files are read from then on.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrganizationView.class)),
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)))
    @PermissionsAllowed("organization:write")
    public RestResponse<OrganizationView> patch(
            @Parameter(
                            description = "The organisation of the token; any other is not found",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PatchOrganization patch) {
        own.require(id);
        return answer(organizations.patch(patch, ifMatch));
    }

    /** Makes it the organisation of requests that name none. */
    @POST
    @Path("{id}/switch")
    @Operation(
            operationId = "switchOrganization",
            summary = "Makes it the current organisation",
            description = "Requests that name no organisation are for this one from then on.")
    @APIResponse(responseCode = "204", description = "Switched")
    @PermissionsAllowed("organization:read")
    public void switchTo(
            @Parameter(
                            description = "The organisation of the token; any other is not found",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        own.require(id);
        organizations.switchTo(caller.get().subject());
    }

    private static RestResponse<OrganizationView> answer(OrganizationView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.strong(view.version()))
                .build();
    }
}
