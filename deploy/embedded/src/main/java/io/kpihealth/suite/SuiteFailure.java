package io.kpihealth.suite;

import java.io.Serial;

/** Something the person at the terminal can act on; printed without a stack trace. */
final class SuiteFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    SuiteFailure(String message) {
        super(message);
    }

    SuiteFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
