package io.kpihealth.tenants.organization;

import io.kpihealth.web.FieldError;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What decides how an organisation's files are read: it must exist, not only look right. */
final class Regional {
    private Regional() {}

    static List<FieldError> problems(@Nullable String currency, @Nullable String timezone, @Nullable String locale) {
        List<FieldError> problems = new ArrayList<>();
        if (currency != null
                && Currency.getAvailableCurrencies().stream()
                        .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            problems.add(new FieldError("/currency", "must be an ISO 4217 code such as EUR"));
        }
        if (timezone != null && !isZone(timezone)) {
            problems.add(new FieldError("/timezone", "must be a time zone such as Europe/Berlin"));
        }
        if (locale != null && !isLocale(locale)) {
            problems.add(new FieldError("/locale", "must be a language tag such as en-US"));
        }
        return problems;
    }

    private static boolean isZone(String text) {
        try {
            // Offsets such as +02:00 are ids too, but know no summer time and no name.
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(text).getId());
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static boolean isLocale(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            return List.of(Locale.getISOLanguages()).contains(locale.getLanguage());
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }
}
