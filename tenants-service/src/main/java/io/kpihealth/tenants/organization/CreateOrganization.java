package io.kpihealth.tenants.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sign-up. The slug follows from the name. */
@Schema(description = "A sign-up. The slug follows from the name.", additionalProperties = Schema.False.class)
record CreateOrganization(
        @Schema(pattern = "[^\\u0000-\\u0020]") @NotBlank @Size(max = 200)
        String name,

        @Schema(nullable = true, description = "ISO 4217; null: USD", pattern = "^[A-Z]{3}$") @Nullable
        String currency,

        @Schema(nullable = true, description = "Such as Europe/Berlin; null: UTC") @Nullable
        String timezone,

        @Schema(nullable = true, description = "Such as en-US, which null is for") @Nullable
        String locale) {

    String currencyOrDefault() {
        return currency == null ? "USD" : currency;
    }

    String timezoneOrDefault() {
        return timezone == null ? "UTC" : timezone;
    }

    String localeOrDefault() {
        return locale == null ? "en-US" : locale;
    }
}
