package io.kpihealth.tenants.member;

import io.kpihealth.tenants.directory.MemberName;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member as the others of the organisation see them. */
@Schema(
        description = "A member as the others of the organisation see them.",
        requiredProperties = {
            "membership_id",
            "person_id",
            "display_name",
            "email",
            "role",
            "status",
            "created_at",
            "updated_at"
        })
record MemberView(
        UUID membershipId,
        UUID personId,

        @Schema(nullable = true, description = "As the identity provider knows it") @Nullable
        String displayName,

        @Schema(nullable = true) @Nullable String email,

        @Schema(enumeration = {"owner", "admin", "member", "viewer"})
        String role,

        @Schema(enumeration = {"active", "suspended"}) String status,

        Instant createdAt,
        Instant updatedAt) {

    static MemberView from(Membership membership, @Nullable MemberName name) {
        return new MemberView(
                membership.id,
                membership.personId,
                name == null ? null : name.displayName(),
                name == null ? null : name.email(),
                membership.role,
                membership.status,
                membership.createdAt,
                membership.updatedAt);
    }
}
