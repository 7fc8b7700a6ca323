package io.kpihealth.messaging;

/** Something needed is not there yet; the same records are tried again, for ever, with growing waits. */
public class TransientFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TransientFailure(String message) {
        super(message);
    }
}
