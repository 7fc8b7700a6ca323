package io.kpihealth.messaging.task;

/** Other work of the same tenant is running; the task comes again in half a second. */
public class TaskBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TaskBusy(String message) {
        super(message);
    }
}
