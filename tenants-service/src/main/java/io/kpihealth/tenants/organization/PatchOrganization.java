package io.kpihealth.tenants.organization;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an admin may change; a field that is absent stays as it is. The slug is in URLs and stays. */
@Schema(
        description = "What to change; a field that is absent or null stays as it is.",
        additionalProperties = Schema.False.class)
record PatchOrganization(
        @Schema(nullable = true, pattern = "[^\\t-\\r ]")
        @Nullable
        @Size(max = 200)
        @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String name,

        @Schema(nullable = true, description = "ISO 4217", pattern = "^[A-Z]{3}$") @Nullable
        String currency,

        @Schema(nullable = true, description = "Such as Europe/Berlin") @Nullable
        String timezone,

        @Schema(nullable = true, description = "Such as en-US") @Nullable
        String locale,

        @Schema(nullable = true, format = "email") @Nullable @Email @Size(min = 1, max = 254)
        String contactEmail) {}
