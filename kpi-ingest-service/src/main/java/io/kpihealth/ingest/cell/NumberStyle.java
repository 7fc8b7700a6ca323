package io.kpihealth.ingest.cell;

import java.util.Locale;
import java.util.Set;

/**
 * How a tenant writes numbers. Kept by hand: what a runtime knows of locales differs between its versions and is left
 * out of native images, and a number must mean the same everywhere.
 *
 * @param group between groups of three digits; a blank stands for every kind of blank
 * @param decimal before the decimals
 */
public record NumberStyle(char group, char decimal) {
    /** {@code 1,234.5} */
    public static final NumberStyle US = new NumberStyle(',', '.');

    private static final NumberStyle POINT_COMMA = new NumberStyle('.', ',');
    private static final NumberStyle BLANK_COMMA = new NumberStyle(' ', ',');
    private static final NumberStyle APOSTROPHE_POINT = new NumberStyle('\'', '.');

    private static final Set<String> POINT_COMMA_LANGUAGES =
            Set.of("da", "de", "el", "es", "hr", "id", "is", "it", "nl", "pt", "ro", "sl", "sr", "tr", "vi");
    private static final Set<String> BLANK_COMMA_LANGUAGES =
            Set.of("bg", "cs", "et", "fi", "fr", "hu", "lt", "lv", "nb", "nn", "no", "pl", "ru", "sk", "sv", "uk");
    private static final Set<String> POINT_COUNTRIES_OF_SPANISH =
            Set.of("DO", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "SV", "US");

    public static NumberStyle of(Locale locale) {
        String language = locale.getLanguage();
        String country = locale.getCountry();
        if (country.equals("CH") || country.equals("LI")) {
            return APOSTROPHE_POINT;
        }
        if (language.equals("es") && POINT_COUNTRIES_OF_SPANISH.contains(country)) {
            return US;
        }
        if (POINT_COMMA_LANGUAGES.contains(language)) {
            return POINT_COMMA;
        }
        return BLANK_COMMA_LANGUAGES.contains(language) ? BLANK_COMMA : US;
    }

    boolean isGroup(char c) {
        return c == group || group == '\'' && c == '’';
    }
}
