package io.kpihealth.messaging.task;

/**
 * The work behind a kind of task. It survives crashes by being run again, so it must be idempotent
 * by the state of the row it works on.
 */
public interface TaskHandler {
    /** Unique within the service; never changed while such tasks are stored. */
    String name();

    /**
     * Runs with the tenant bound and without a transaction. {@link TaskBusy} puts it off for a
     * moment; {@link io.kpihealth.messaging.PermanentFailure} ends it after {@link #failed}; any
     * other exception tries again with growing waits up to a minute, for ever.
     */
    void execute(TaskCall call);

    /** Records that the task has ended without success; the tenant is bound, no transaction is open. */
    default void failed(TaskCall call, Throwable cause) {}
}
