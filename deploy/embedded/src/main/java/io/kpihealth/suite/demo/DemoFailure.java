package io.kpihealth.suite.demo;

/** Something that the demo needs did not happen; the message is for the person at the terminal. */
public final class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }

    DemoFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
