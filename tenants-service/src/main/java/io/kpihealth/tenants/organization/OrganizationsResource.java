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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/organizations")
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
    @APIResponse(
            responseCode = "201",
            description = "Signed up",
            content = @Content(schema = @Schema(implementation = SignedUp.class)))
    public RestResponse<SignedUp> signUp(@Valid @NotNull CreateOrganization wanted) {
        SignedUp created = organizations.signUp(wanted, caller.get().subject());
        return ResponseBuilder.create(RestResponse.Status.CREATED, created)
                .location(URI.create(
                        "/api/v1/organizations/" + created.organization().id()))
                .header(HttpHeaders.ETAG, ETags.strong(created.organization().version()))
                .build();
    }

    @GET
    @PermissionsAllowed("me:read")
    public Page<MyOrganization> mine() {
        return new Page<>(organizations.mine(caller.get().subject()), /* next */ null, /* total */ null);
    }

    @GET
    @Path("slug-availability")
    @PermissionsAllowed("me:read")
    public SlugAvailability availability(@QueryParam("slug") @Nullable String slug) {
        if (slug == null || slug.isEmpty() || !Slugs.of(slug, "").equals(slug)) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "The slug is missing or malformed.")
                    .with("slug", "must be lower-case letters, digits and single hyphens, at most 80");
        }
        return organizations.availability(slug);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("organization:read")
    public RestResponse<OrganizationView> get(@PathParam("id") String id) {
        own.require(id);
        return answer(organizations.get());
    }

    @PATCH
    @Path("{id}")
    @PermissionsAllowed("organization:write")
    public RestResponse<OrganizationView> patch(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PatchOrganization patch) {
        own.require(id);
        return answer(organizations.patch(patch, ifMatch));
    }

    /** Makes it the organisation of requests that name none. */
    @POST
    @Path("{id}/switch")
    @PermissionsAllowed("organization:read")
    public void switchTo(@PathParam("id") String id) {
        own.require(id);
        organizations.switchTo(caller.get().subject());
    }

    private static RestResponse<OrganizationView> answer(OrganizationView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.strong(view.version()))
                .build();
    }
}
