package io.kpihealth.suite;

import java.time.Duration;
import java.util.Locale;

/** Lines for the person who waits, each with the seconds since the start. */
final class Progress {
    private final long start = System.nanoTime();

    void say(String line) {
        System.out.printf(Locale.ROOT, "[%3d s] %s%n", elapsed().toSeconds(), line);
        System.out.flush();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
