package io.kpihealth.scoring.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an account's score means under the display thresholds of its model. */
public enum Band {
    HEALTHY("healthy"),
    AT_RISK("at-risk"),
    CRITICAL("critical"),
    /** Too little is known to judge the account: nothing may be triggered by its score. */
    INSUFFICIENT_DATA("insufficient-data");

    private final String wire;

    Band(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    @JsonCreator
    public static Band of(String wire) {
        for (Band band : values()) {
            if (band.wire.equals(wire)) {
                return band;
            }
        }
        throw new IllegalArgumentException("not a band");
    }
}
