package io.kpihealth.e2e.chaos;

import java.util.stream.IntStream;

/** How much is asked for: 0 is the short form. */
final class Rounds {
    private static final int ASKED = Integer.getInteger("kpihealth.chaos.rounds", 0);

    private Rounds() {}

    static boolean isShort() {
        return ASKED == 0;
    }

    static IntStream all() {
        return IntStream.rangeClosed(1, Math.max(1, ASKED));
    }
}
