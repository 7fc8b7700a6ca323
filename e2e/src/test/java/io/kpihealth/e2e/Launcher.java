package io.kpihealth.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Stops, starts and kills parts of the suite under test, as a person does with {@code ./suite}. */
public final class Launcher {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Path JAR = CHECKOUT.resolve("target/launcher/kpihealth-suite.jar");

    private Launcher() {}

    /** Returns when the service is ready. */
    public static void start(String service) {
        run("start", service);
    }

    public static void stop(String service) {
        run("stop", service);
    }

    /** Runs a verb to its end; what it printed. */
    public static String run(String verb, String argument) {
        List<String> command = java("256m");
        command.addAll(List.of("-Dkpihealth.checkout=" + CHECKOUT, "-jar", JAR.toString(), verb, argument));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("KPIHEALTH_STATE", RunningSuite.state().toString());
        try {
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("./suite " + verb + " " + argument + " failed: " + printed);
            }
            return printed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The beginning of a command line for a JVM as the suite starts them. */
    public static List<String> java(String heap) {
        return new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    }

    /** Ends a service by SIGKILL; returns when it is dead. */
    public static void kill(String service) {
        ProcessHandle process = process(service);
        process.destroyForcibly();
        // One that nobody collects stays in the table, but as a process without a command.
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !process.isAlive() || process.info().command().isEmpty());
    }

    public static ProcessHandle process(String service) {
        Path file = RunningSuite.state().resolve("run").resolve(service + ".pid");
        try {
            long pid = Long.parseLong(Files.readString(file).split(" ", -1)[0]);
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(service + " does not run", failure);
        }
    }
}
