package io.kpihealth.suite;

import java.io.IOException;
import java.util.Optional;

/** A process of the suite that can be started and stopped by itself. */
interface Part {
    String name();

    Port port();

    /** Starts the process and returns when it is ready for its users. */
    void start() throws IOException;

    boolean ready();

    /** Whether there was something to stop; waits for the end. */
    boolean stop() throws IOException;

    Optional<ProcessHandle> process() throws IOException;
}
