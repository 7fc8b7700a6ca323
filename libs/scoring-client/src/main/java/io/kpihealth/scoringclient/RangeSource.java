package io.kpihealth.scoringclient;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a resolved range comes from; the labels are part of the API. */
public enum RangeSource {
    SEGMENT_OVERRIDE("Segment Override"),
    CUSTOM_OVERRIDE("Custom Override"),
    SYSTEM_DEFAULT("System Default"),
    BUNDLED_DEFAULT("Bundled Default");

    private final String label;

    RangeSource(String label) {
        this.label = label;
    }

    @JsonValue
    public String label() {
        return label;
    }

    /** Whether the range is the tenant's own. */
    public boolean custom() {
        return switch (this) {
            case SEGMENT_OVERRIDE, CUSTOM_OVERRIDE -> true;
            case SYSTEM_DEFAULT, BUNDLED_DEFAULT -> false;
        };
    }

    /** Whether anything may be decided or stored on it: a bundled range is for people's eyes only. */
    public boolean authoritative() {
        return this != BUNDLED_DEFAULT;
    }

    static RangeSource of(ReferenceRange range) {
        if (range.tenantId() == null) {
            return SYSTEM_DEFAULT;
        }
        return range.segment() == null ? CUSTOM_OVERRIDE : SEGMENT_OVERRIDE;
    }
}
