package io.kpihealth.scoringclient;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one way in which names are compared: real workbooks carry trailing blanks, odd case and full-width letters. */
public final class Folding {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Folding() {}

    /** NFKC, lower case, every run of blanks one blank, none at the ends. */
    public static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(lower).replaceAll(" ").strip();
    }
}
