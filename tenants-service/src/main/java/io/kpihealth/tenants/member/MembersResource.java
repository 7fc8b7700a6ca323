package io.kpihealth.tenants.member;

import io.kpihealth.tenants.OwnOrganization;
import io.kpihealth.tenants.PathIds;
import io.kpihealth.web.Limit;
import io.kpihealth.web.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/organizations/{id}/members")
class MembersResource {
    private final Members members;
    private final OwnOrganization own;

    MembersResource(Members members, OwnOrganization own) {
        this.members = members;
        this.own = own;
    }

    @GET
    @PermissionsAllowed("members:read")
    public Page<MemberView> list(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        own.require(id);
        return members.list(PathIds.after(cursor), Limit.of(limit));
    }

    @PATCH
    @Path("{membership_id}")
    @PermissionsAllowed("members:write")
    public MemberView patch(
            @PathParam("id") String id,
            @PathParam("membership_id") String membershipId,
            @Valid @NotNull PatchMember patch) {
        own.require(id);
        return members.patch(PathIds.of(membershipId), patch);
    }

    @DELETE
    @Path("{membership_id}")
    @PermissionsAllowed("members:write")
    public void remove(@PathParam("id") String id, @PathParam("membership_id") String membershipId) {
        own.require(id);
        members.remove(PathIds.of(membershipId));
    }
}
