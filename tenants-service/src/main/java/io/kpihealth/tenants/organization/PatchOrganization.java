package io.kpihealth.tenants.organization;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an admin may change; a field that is absent stays as it is. The slug is in URLs and stays. */
record PatchOrganization(
        @Nullable @Size(max = 200) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String name,

        @Nullable String currency,
        @Nullable String timezone,
        @Nullable String locale,
        @Nullable @Email @Size(max = 254) String contactEmail) {}
