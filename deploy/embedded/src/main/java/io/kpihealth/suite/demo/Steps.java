package io.kpihealth.suite.demo;

import java.io.PrintStream;
import java.util.function.Supplier;

/** Numbered steps on the terminal, each with its time. */
final class Steps {
    private final PrintStream out;
    private int number;

    Steps(PrintStream out) {
        this.out = out;
    }

    <T> T step(String what, Supplier<T> work) {
        number++;
        out.printf("%n%d. %s%n", number, what);
        long start = System.nanoTime();
        T result = work.get();
        out.printf("   done in %.1f s%n", (System.nanoTime() - start) / 1e9);
        return result;
    }

    void say(String format, Object... values) {
        out.println("   " + format.formatted(values));
    }
}
