package io.kpihealth.tenants.invitation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Who is invited, and as what. */
record CreateInvitation(
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull String role) {}
