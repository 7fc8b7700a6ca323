package io.kpihealth.playbook.execution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** Where a step stands. */
public enum StepState {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED,
    SKIPPED,
    FAILED,
    PAUSED,
    CANCELLED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@code in-progress}, and {@code in_progress} too. */
    @JsonCreator
    static StepState of(String wire) {
        for (StepState state : values()) {
            if (state.wire().equals(wire.replace('_', '-'))) {
                return state;
            }
        }
        throw new IllegalArgumentException("not a state of a step");
    }

    /** Steps that depend on this one may be completed. */
    boolean finished() {
        return switch (this) {
            case COMPLETED, SKIPPED -> true;
            case NOT_STARTED, IN_PROGRESS, FAILED, PAUSED, CANCELLED -> false;
        };
    }

    @jakarta.persistence.Converter(autoApply = true)
    static final class Column implements AttributeConverter<StepState, String> {
        @Override
        public String convertToDatabaseColumn(StepState state) {
            return state.wire();
        }

        @Override
        public StepState convertToEntityAttribute(String column) {
            return of(column);
        }
    }
}
