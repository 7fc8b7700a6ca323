package io.kpihealth.playbook.execution;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a proposal, or the run it became, stands. */
public enum ExecutionState {
    PROPOSED,
    IN_PROGRESS,
    PAUSED,
    COMPLETED,
    FAILED,
    CANCELLED,
    DECLINED,
    WITHDRAWN,
    EXPIRED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ExecutionState> find(String wire) {
        return Arrays.stream(values())
                .filter(state -> state.wire().equals(wire))
                .findFirst();
    }

    /** Only one of these exists for an account and a playbook; the index of the table says so too. */
    boolean open() {
        return switch (this) {
            case PROPOSED, IN_PROGRESS, PAUSED -> true;
            case COMPLETED, FAILED, CANCELLED, DECLINED, WITHDRAWN, EXPIRED -> false;
        };
    }

    @jakarta.persistence.Converter(autoApply = true)
    static final class Column implements AttributeConverter<ExecutionState, String> {
        @Override
        public String convertToDatabaseColumn(ExecutionState state) {
            return state.wire();
        }

        @Override
        public ExecutionState convertToEntityAttribute(String column) {
            return find(column).orElseThrow();
        }
    }
}
