package io.kpihealth.messaging;

/** A failure that trying again cannot cure: the record goes to the dead letters, the task ends. */
public class PermanentFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PermanentFailure(String message) {
        super(message);
    }

    public PermanentFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
