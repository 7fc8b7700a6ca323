package io.kpihealth.scoring.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Splits a rounded total into rounded parts that add up to it: largest remainder, ties in listing order. */
final class Shares {
    /** Doubles that mean the same cent differ far below this many decimals of a cent. */
    private static final int NOISE_DECIMALS = 8;

    private Shares() {}

    /**
     * @param totalCents what the parts add up to
     * @param exactPoints the unrounded parts in points, none negative, their sum within a cent of the total
     */
    static long[] cents(long totalCents, List<Double> exactPoints) {
        long[] cents = new long[exactPoints.size()];
        List<BigDecimal> remainders = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        long left = totalCents;
        for (int i = 0; i < cents.length; i++) {
            BigDecimal exact =
                    new BigDecimal(exactPoints.get(i)).movePointRight(2).setScale(NOISE_DECIMALS, RoundingMode.HALF_UP);
            BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
            cents[i] = whole.longValueExact();
            left -= cents[i];
            remainders.add(exact.subtract(whole));
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> remainders.get(i)).reversed());
        for (int i = 0; left > 0 && !order.isEmpty(); i = (i + 1) % order.size()) {
            cents[order.get(i)]++;
            left--;
        }
        return cents;
    }
}
