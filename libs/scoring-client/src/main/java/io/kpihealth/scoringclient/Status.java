package io.kpihealth.scoringclient;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a score means. It is always read off the rounded score, so the two cannot contradict each other. */
public enum Status {
    CRITICAL("critical"),
    AT_RISK("at-risk"),
    HEALTHY("healthy"),
    UNKNOWN("unknown");

    /** Lowest rounded score that is Healthy. */
    public static final double HEALTHY_FROM = 67;

    /** Lowest rounded score that is At risk. */
    public static final double AT_RISK_FROM = 34;

    private final String wire;

    Status(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    public static Status ofScore(double roundedScore) {
        if (roundedScore >= HEALTHY_FROM) {
            return HEALTHY;
        }
        return roundedScore >= AT_RISK_FROM ? AT_RISK : CRITICAL;
    }

    @JsonCreator
    public static Status of(String wire) {
        for (Status status : values()) {
            if (status.wire.equals(wire)) {
                return status;
            }
        }
        throw new IllegalArgumentException("not a status");
    }
}
