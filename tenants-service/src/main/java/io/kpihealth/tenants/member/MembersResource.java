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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/organizations/{id}/members")
@Tag(name = "Members", description = "The people of an organisation and their roles.")
class MembersResource {
    private final Members members;
    private final OwnOrganization own;

    MembersResource(Members members, OwnOrganization own) {
        this.members = members;
        this.own = own;
    }

    @GET
    @Operation(
            operationId = "listMembers",
            summary = "Lists members",
            description = "In the order in which they joined. Removed members are not listed, suspended ones are.")
    @PermissionsAllowed("members:read")
    public Page<MemberView> list(
            @Parameter(
                            description = "The organisation of the token; any other is not found",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        own.require(id);
        return members.list(PathIds.after(cursor), Limit.of(limit));
    }

    @PATCH
    @Path("{membership_id}")
    @Operation(
            operationId = "updateMember",
            summary = "Changes a role or suspends a member",
            description = "Tokens that the member holds stop working within seconds. Only an owner gives, takes or "
                    + "changes the owner's role; the role of a suspended member cannot be changed.")
    @APIResponse(responseCode = "200", description = "The member as they are now")
    @APIResponse(
            responseCode = "409",
            description = "It is the caller's own membership, the last owner's, or one that is not active")
    @PermissionsAllowed("members:write")
    public MemberView patch(
            @Parameter(
                            description = "The organisation of the token; any other is not found",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(description = "Membership", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("membership_id")
                    String membershipId,
            @Valid @NotNull PatchMember patch) {
        own.require(id);
        return members.patch(PathIds.of(membershipId), patch);
    }

    @DELETE
    @Path("{membership_id}")
    @Operation(
            operationId = "removeMember",
            summary = "Removes a member",
            description = "What the person wrote stays under their name. They can be invited again.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "It is the caller's own membership, or the last owner's")
    @PermissionsAllowed("members:write")
    public void remove(
            @Parameter(
                            description = "The organisation of the token; any other is not found",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(description = "Membership", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("membership_id")
                    String membershipId) {
        own.require(id);
        members.remove(PathIds.of(membershipId));
    }
}
