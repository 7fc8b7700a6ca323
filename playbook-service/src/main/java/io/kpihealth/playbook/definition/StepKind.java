package io.kpihealth.playbook.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who carries a step: the system, a person, a person with a piece of work to hand in, or a choice to make. */
public enum StepKind {
    AUTOMATION,
    MANUAL,
    ACTION,
    DECISION;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
