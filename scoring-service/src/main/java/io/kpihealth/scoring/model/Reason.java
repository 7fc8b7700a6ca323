package io.kpihealth.scoring.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;

/** Why a KPI has no score. */
public enum Reason {
    MISSING("missing", /* hidesValue */ true),
    UNIT_MISMATCH("unit-mismatch", /* hidesValue */ true),
    OUT_OF_SCALE("out-of-scale", /* hidesValue */ true),
    NO_RANGE("no-range", /* hidesValue */ false);

    private final String wire;
    private final boolean hidesValue;

    Reason(String wire, boolean hidesValue) {
        this.wire = wire;
        this.hidesValue = hidesValue;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    /** Whether the number must not reach a trigger: it is none of this KPI in this period. */
    public boolean hidesValue() {
        return hidesValue;
    }

    @JsonCreator
    public static Reason of(String wire) {
        for (Reason reason : values()) {
            if (reason.wire.equals(wire)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("not a reason");
    }

    /** The reason that a value's own flags give, if they forbid to score it. */
    static Optional<Reason> ofFlags(List<String> flags) {
        if (flags.contains(UNIT_MISMATCH.wire)) {
            return Optional.of(UNIT_MISMATCH);
        }
        return flags.contains(OUT_OF_SCALE.wire) ? Optional.of(OUT_OF_SCALE) : Optional.empty();
    }
}
