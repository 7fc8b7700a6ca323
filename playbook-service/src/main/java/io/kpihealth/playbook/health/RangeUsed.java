package io.kpihealth.playbook.health;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reference range that judged a value, with the bounds that playbooks need of it. */
public record RangeUsed(
        UUID rangeId,
        int version,
        String source,
        boolean higherIsBetter,
        @Nullable BigDecimal riskMin,
        @Nullable BigDecimal riskMax) {
    /** The edge of the risk band towards the healthy one: what a target falls back to. */
    public @Nullable BigDecimal betterRiskEdge() {
        return higherIsBetter ? riskMax : riskMin;
    }
}
