package io.kpihealth.suite.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Polling with an end. */
final class Waiting {
    private static final Duration STEP = Duration.ofMillis(250);

    private Waiting() {}

    static <T> T until(String what, Duration patience, Supplier<Optional<T>> attempt) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> found = attempt.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new DemoFailure(what + " did not happen within " + patience.toSeconds() + " s");
            }
            pause(STEP);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted", interrupted);
        }
    }
}
