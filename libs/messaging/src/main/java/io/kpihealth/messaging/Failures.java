package io.kpihealth.messaging;

import java.io.IOException;
import java.sql.SQLException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves (database or broker away) from those that never will. */
final class Failures {
    private Failures() {}

    static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PermanentFailure) {
                return false;
            }
            if (cause instanceof TransientFailure || cause instanceof IOException || cause instanceof KafkaException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                return isTransientState(sql.getSQLState());
            }
        }
        return false;
    }

    /** Connection 08, rollback 40, resources 53, object in use 55, operator intervention 57, system 58. */
    private static boolean isTransientState(@Nullable String state) {
        if (state == null || state.length() < 2) {
            return true; // the pool's own time-outs carry no state
        }
        return switch (state.substring(0, 2)) {
            case "08", "40", "53", "55", "57", "58" -> true;
            default -> false;
        };
    }
}
