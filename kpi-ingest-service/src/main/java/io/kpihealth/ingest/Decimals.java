package io.kpihealth.ingest;

import java.math.BigDecimal;

/** The shortest decimals that read back as a binary number: 0.57, never 0.56999…. */
public final class Decimals {
    private Decimals() {}

    private static final int MOST_DIGITS = 1_000;

    /**
     * @throws IllegalArgumentException when it would have thousands of digits: 1E+999999999 is twelve characters of a
     *     body, and a gigabyte once written out
     */
    public static BigDecimal writable(BigDecimal decimal) {
        if (Math.abs((long) decimal.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException("the exponent is out of bounds");
        }
        return decimal;
    }

    /** Without zeros at its end. */
    public static BigDecimal shortest(double value) {
        return trimmed(BigDecimal.valueOf(value));
    }

    /** Without zeros at its end, and not as 1E+2 either. */
    public static BigDecimal trimmed(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As text, without an exponent. */
    public static String text(double value) {
        String text = Double.toString(value);
        // All that follows costs many times that, and is only needed for very large and very small numbers, and -0.
        if (text.indexOf('E') >= 0 || value == 0) {
            return shortest(value).toPlainString();
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
