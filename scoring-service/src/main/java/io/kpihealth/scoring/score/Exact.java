package io.kpihealth.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Unrounded scores as they are printed: the digits beyond are noise of the arithmetic. */
public final class Exact {
    private static final int DECIMALS = 10;

    private Exact() {}

    public static @Nullable Double shown(@Nullable Double exact) {
        return exact == null
                ? null
                : Double.valueOf(new BigDecimal(exact)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .doubleValue());
    }
}
