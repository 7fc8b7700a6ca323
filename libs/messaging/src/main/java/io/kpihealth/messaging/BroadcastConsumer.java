package io.kpihealth.messaging;

import java.util.Set;

/**
 * State that every replica holds in memory, read from the start of its topics at each start. A bean
 * that implements this is started by the library; {@link #apply} is called from one thread.
 */
public interface BroadcastConsumer {
    String name();

    Set<String> topics();

    /** Applies one record; a record that cannot be read is counted and skipped. */
    void apply(Event event);

    /** Whether the service is not ready before its topics were read once. */
    default boolean requiredForReadiness() {
        return true;
    }
}
