package io.kpihealth.scoringclient;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The product's only rounding. Scores are computed as doubles, where an exact tie such as 99.175 lies a hair below
 * itself: ten decimals first restore the tie, half-up then decides it.
 */
public final class Rounding {
    private static final int EXACT_DECIMALS = 10;
    private static final int DECIMALS = 2;

    private Rounding() {}

    /** To two decimals, for every score that leaves the engine. */
    public static double two(double value) {
        return to(value, DECIMALS).doubleValue();
    }

    /** To a whole number, for the regression model. */
    public static double whole(double value) {
        return to(value, 0).doubleValue();
    }

    /** The value rounded to two decimals, as a number of hundredths. */
    public static long cents(double value) {
        return to(value, DECIMALS).movePointRight(DECIMALS).longValueExact();
    }

    private static BigDecimal to(double value, int decimals) {
        return new BigDecimal(value)
                .setScale(EXACT_DECIMALS, RoundingMode.HALF_UP)
                .setScale(decimals, RoundingMode.HALF_UP);
    }
}
