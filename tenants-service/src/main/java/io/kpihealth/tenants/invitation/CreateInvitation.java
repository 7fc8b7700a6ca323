package io.kpihealth.tenants.invitation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is invited, and as what. */
@Schema(description = "Who is invited, and as what.", additionalProperties = Schema.False.class)
record CreateInvitation(
        @Schema(format = "email") @NotBlank @Email @Size(max = 254)
        String email,

        @Schema(enumeration = {"owner", "admin", "member", "viewer"}) @NotNull
        String role) {}
