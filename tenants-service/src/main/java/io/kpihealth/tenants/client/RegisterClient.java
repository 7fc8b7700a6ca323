package io.kpihealth.tenants.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registers a client that exists at the provider. */
record RegisterClient(
        @NotBlank @Size(max = 200) @Pattern(regexp = "[!-~]*", message = "must be printable ASCII without blanks")
        String clientId,

        @NotBlank @Size(max = 200) String name,
        @NotEmpty List<@NotBlank String> scopes,
        @Nullable Instant expiresAt) {}
