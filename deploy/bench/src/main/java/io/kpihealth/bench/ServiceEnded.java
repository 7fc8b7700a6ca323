package io.kpihealth.bench;

import java.io.IOException;

/** The service ended by itself, as it does when its heap is too small. */
final class ServiceEnded extends IOException {
    private static final long serialVersionUID = 1;

    ServiceEnded(String message) {
        super(message);
    }

    ServiceEnded(String message, Throwable cause) {
        super(message, cause);
    }
}
