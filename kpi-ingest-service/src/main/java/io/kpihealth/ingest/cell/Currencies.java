package io.kpihealth.ingest.cell;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Currencies by the signs and codes that cells are written with. */
final class Currencies {
    /** A dollar of any sort. */
    static final String ANY_DOLLAR = "$";

    private static final Map<String, String> SIGNS = Map.of(
            "$", ANY_DOLLAR, "€", "EUR", "£", "GBP", "¥", "JPY", "₹", "INR", "US$", "USD", "C$", "CAD", "A$", "AUD");

    private static final Set<String> DOLLARS =
            Set.of("USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "MXN", "BSD", "BBD", "BZD", "BMD", "JMD", "TTD");

    private Currencies() {}

    static Optional<String> ofSign(String sign) {
        return Optional.ofNullable(SIGNS.get(sign));
    }

    /** The currency of that ISO code. In capitals only: {@code all} and {@code top} are words as well. */
    static Optional<String> ofCode(String text) {
        if (text.length() != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(Currency.getInstance(text).getCurrencyCode());
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    /** Whether an amount read in one currency is one of a KPI in the other. */
    static boolean same(String read, String kpi) {
        return read.equals(kpi) || read.equals(ANY_DOLLAR) && DOLLARS.contains(kpi);
    }

    /** The currency of a KPI's unit: {@code $} in a shipped definition means the tenant's own. */
    static String ofUnit(String unit, String tenantCurrency) {
        String named = ofSign(unit).or(() -> ofCode(unit)).orElse(ANY_DOLLAR);
        return named.equals(ANY_DOLLAR) ? tenantCurrency : named;
    }
}
