package io.kpihealth.suite;

import java.util.ArrayList;
import java.util.List;

/** The command line of a child JVM that shares a small machine with seven others. */
final class Jvm {
    private Jvm() {}

    static List<String> command(String heap, String... rest) {
        List<String> words = new ArrayList<>(List.of(
                java(),
                "-XX:+UseSerialGC",
                // C1 alone starts faster and halves the CPU of a start; throughput is not what this run shows.
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                // Netty and Kafka still use it; the JDK's warning about that helps nobody here.
                "--sun-misc-unsafe-memory-access=allow"));
        words.addAll(List.of(rest));
        return words;
    }

    private static String java() {
        return System.getProperty("java.home") + "/bin/java";
    }
}
