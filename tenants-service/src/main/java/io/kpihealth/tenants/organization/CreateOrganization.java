package io.kpihealth.tenants.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A sign-up. The slug follows from the name. */
record CreateOrganization(
        @NotBlank @Size(max = 200) String name,
        @Nullable String currency,
        @Nullable String timezone,
        @Nullable String locale) {

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
