package io.kpihealth.tenants.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Registers a client that exists at the provider. */
@Schema(
        description = "Registers a client that exists at the identity provider.",
        additionalProperties = Schema.False.class)
record RegisterClient(
        @Schema(description = "As the identity provider knows it", pattern = "^[!-~]+$")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[!-~]*", message = "must be printable ASCII without blanks")
        String clientId,

        @Schema(pattern = "[^\\u0000-\\u0020]") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "Permissions that a service client may hold, such as accounts:read") @NotEmpty
        List<@NotBlank String> scopes,

        @Schema(nullable = true, description = "In the future; null: never") @Nullable
        Instant expiresAt) {}
