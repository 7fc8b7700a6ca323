package io.kpihealth.messaging;

import java.util.List;
import java.util.Set;

/**
 * Work that one replica of the service does for each event. A bean that implements this is started
 * by the library in a consumer group of its own.
 */
public interface WorkConsumer {
    /** Last part of the group's id; never changed once it ran. */
    String name();

    Set<String> topics();

    /**
     * Handles records of one tenant in their order. The tenant is bound and a transaction is open;
     * the effects must be idempotent by the state of the rows they change. A thrown {@link
     * PermanentFailure} or a constraint violation sends the record to the dead letters, a transient
     * failure pauses and tries again.
     */
    void handle(List<Event> events);
}
