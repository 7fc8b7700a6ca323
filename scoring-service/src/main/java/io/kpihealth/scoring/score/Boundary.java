package io.kpihealth.scoring.score;

import com.fasterxml.jackson.annotation.JsonValue;
import io.kpihealth.scoringclient.Bounds;
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
        Bounds.Edges edges = bounds.edges();
        double left = edges.afterLowest().doubleValue();
        double from = edges.riskMin().doubleValue();
        double to = edges.riskMax().doubleValue();
        double right = edges.beforeHighest().doubleValue();
        if ((value > left && value < from) || (value > to && value < right)) {
            return GAP;
        }
        if ((value == left && left == from) || (value == to && to == right)) {
            return SHARED_EDGE;
        }
        if ((edges.lowest() == null && value <= left) || (edges.highest() == null && value >= right)) {
            return OPEN_BAND;
        }
        return null;
    }
}
