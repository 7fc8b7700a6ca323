package io.kpihealth.playbook.trigger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Locale;

/** A condition is met, not met, or cannot be evaluated because an input is missing. */
public enum Truth {
    MET,
    NOT_MET,
    NOT_EVALUABLE;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Truth of(boolean met) {
        return met ? MET : NOT_MET;
    }

    /** One that is not met decides; else one that is not evaluable makes the whole not evaluable. */
    public static Truth all(Collection<Truth> parts) {
        return strongest(parts, NOT_MET, MET);
    }

    /** One that is met decides; else one that is not evaluable makes the whole not evaluable. */
    public static Truth any(Collection<Truth> parts) {
        return strongest(parts, MET, NOT_MET);
    }

    private static Truth strongest(Collection<Truth> parts, Truth deciding, Truth otherwise) {
        if (parts.contains(deciding)) {
            return deciding;
        }
        return parts.contains(NOT_EVALUABLE) ? NOT_EVALUABLE : otherwise;
    }
}
