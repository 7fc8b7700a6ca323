package io.kpihealth.scoringclient;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much a KPI weighs inside its category. */
public enum Impact {
    CRITICAL("Critical", 4),
    HIGH("High", 3),
    MEDIUM("Medium", 2),
    LOW("Low", 1);

    private final String label;
    private final int weight;

    Impact(String label, int weight) {
        this.label = label;
        this.weight = weight;
    }

    @JsonValue
    public String label() {
        return label;
    }

    public int weight() {
        return weight;
    }

    /** The level that the text names, whatever its case; none when it names none (the caller warns and takes Medium). */
    public static Optional<Impact> of(@Nullable String text) {
        if (text != null) {
            String folded = Folding.fold(text);
            for (Impact impact : values()) {
                if (Folding.fold(impact.label).equals(folded)) {
                    return Optional.of(impact);
                }
            }
        }
        return Optional.empty();
    }
}
