package io.kpihealth.tenancy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they appear in URLs and keys (domain.md 1, KPI). */
public final class Slugs {
    private static final int MAXIMUM = 80;
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private Slugs() {}

    /**
     * @param fallback what a name without any letter or digit of a–z, 0–9 becomes
     */
    public static String of(String name, String fallback) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String slug = trim(OTHER.matcher(folded).replaceAll("-"));
        if (slug.length() > MAXIMUM) {
            slug = trim(slug.substring(0, MAXIMUM));
        }
        return slug.isEmpty() ? fallback : slug;
    }

    private static String trim(String slug) {
        return ENDS.matcher(slug).replaceAll("");
    }
}
