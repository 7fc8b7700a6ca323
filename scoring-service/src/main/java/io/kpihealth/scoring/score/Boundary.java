package io.kpihealth.scoring.score;

import com.fasterxml.jackson.annotation.JsonValue;
import io.kpihealth.scoringclient.Bounds;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a value lies when that needs explaining. */
public enum Boundary {
    /** Beyond a closed outer bound: scored as that bound. */
    CLAMPED("clamped"),
    /** Between two bands: it belongs to the worse one. */
    GAP("gap"),
    /** On an edge that two bands share: the better one owns it. */
    SHARED_EDGE("shared-edge"),
    /** In a band without an outer bound: scored as if that lay two risk bands further out. */
    OPEN_BAND("open-band");

    private final String wire;

    Boundary(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    static @Nullable Boundary of(Bounds bounds, double value) {
        if (bounds.outside(value)) {
            return CLAMPED;
        }
        return bounds.higherIsBetter()
                ? of(
                        value,
                        bounds.criticalMin(),
                        bounds.criticalMax(),
                        bounds.riskMin(),
                        bounds.riskMax(),
                        bounds.healthyMin(),
                        bounds.healthyMax())
                : of(
                        value,
                        bounds.healthyMin(),
                        bounds.healthyMax(),
                        bounds.riskMin(),
                        bounds.riskMax(),
                        bounds.criticalMin(),
                        bounds.criticalMax());
    }

    private static @Nullable Boundary of(
            double value,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal afterLowest,
            @Nullable BigDecimal riskMin,
            @Nullable BigDecimal riskMax,
            @Nullable BigDecimal beforeHighest,
            @Nullable BigDecimal highest) {
        double left = Objects.requireNonNull(afterLowest).doubleValue();
        double from = Objects.requireNonNull(riskMin).doubleValue();
        double to = Objects.requireNonNull(riskMax).doubleValue();
        double right = Objects.requireNonNull(beforeHighest).doubleValue();
        if ((value > left && value < from) || (value > to && value < right)) {
            return GAP;
        }
        if ((value == left && left == from) || (value == to && to == right)) {
            return SHARED_EDGE;
        }
        if ((lowest == null && value <= left) || (highest == null && value >= right)) {
            return OPEN_BAND;
        }
        return null;
    }
}
