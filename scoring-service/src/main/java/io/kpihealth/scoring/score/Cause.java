package io.kpihealth.scoring.score;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a score was computed; triggers may fire on {@link #DATA} only. */
public enum Cause {
    DATA("data"),
    LATE_CORRECTION("late-correction"),
    CONFIGURATION("configuration"),
    MISSING_DATA("missing-data"),
    REPUBLISH("republish");

    private final String wire;

    Cause(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    @JsonCreator
    public static Cause of(String wire) {
        for (Cause cause : values()) {
            if (cause.wire.equals(wire)) {
                return cause;
            }
        }
        throw new IllegalArgumentException("not a cause");
    }
}
