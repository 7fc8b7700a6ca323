package io.kpihealth.scoringclient;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builders of ranges with valid defaults. */
final class Ranges {
    private Ranges() {}

    /** Bounds in the order of the file; null or an empty text is open. */
    static Bounds bounds(boolean higherIsBetter, @Nullable String... six) {
        return new Bounds(
                higherIsBetter,
                number(six[0]),
                number(six[1]),
                number(six[2]),
                number(six[3]),
                number(six[4]),
                number(six[5]));
    }

    static Bounds nps() {
        return bounds(true, "-100", "0", "1", "50", "51", "100");
    }

    static ReferenceRange range(@Nullable UUID tenant, @Nullable String segment, String kpi, int version) {
        return new ReferenceRange(new UUID(1, version), version, tenant, segment, kpi, "score", nps(), null, null);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null || text.isEmpty() ? null : new BigDecimal(text);
    }
}
