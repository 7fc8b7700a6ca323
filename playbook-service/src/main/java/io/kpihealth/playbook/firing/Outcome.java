package io.kpihealth.playbook.firing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a decision. */
public enum Outcome {
    /** Proposed, started, or an open proposal updated. */
    FIRED,
    /** The conditions were met, and something stood against it. */
    SUPPRESSED,
    /** The trigger can be evaluated from now on, or cannot any more. */
    EVALUABILITY;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Outcome> find(String wire) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.wire().equals(wire))
                .findFirst();
    }
}
