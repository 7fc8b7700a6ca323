package io.kpihealth.tenants.member;

import io.kpihealth.tenants.directory.MemberName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as the others of the organisation see them. */
record MemberView(
        UUID membershipId,
        UUID personId,
        @Nullable String displayName,
        @Nullable String email,
        String role,
        String status,
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
