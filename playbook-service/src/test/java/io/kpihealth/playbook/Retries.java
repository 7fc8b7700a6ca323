package io.kpihealth.playbook;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the log says of consumers that try again: the only trace that work which waits leaves. */
final class Retries extends Handler implements AutoCloseable {
    private static final Logger RUNNER = Logger.getLogger("io.kpihealth.messaging.WorkRunner");

    private final List<String> messages = new CopyOnWriteArrayList<>();

    private Retries() {}

    static Retries watch() {
        Retries retries = new Retries();
        RUNNER.addHandler(retries);
        return retries;
    }

    boolean because(String group, String cause) {
        return messages.stream()
                .anyMatch(message -> message.contains("Consumer " + group + " tries again") && message.contains(cause));
    }

    @Override
    public void publish(LogRecord line) {
        Object[] parameters = line.getParameters();
        messages.add(parameters == null ? line.getMessage() : line.getMessage().formatted(parameters));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        RUNNER.removeHandler(this);
    }
}
