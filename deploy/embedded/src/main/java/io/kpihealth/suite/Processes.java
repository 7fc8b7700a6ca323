package io.kpihealth.suite;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Child processes known by pid files, so that any later launcher can find and end them. A file holds the
 * pid and the start of the process: pids are used again, and a foreign process must not be hit.
 */
final class Processes {
    private static final Duration KILL = Duration.ofSeconds(10);
    private static final String SUFFIX = ".pid";
    /** The start that the system tells moves with corrections of the clock. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    private final Path run;
    private final Path logs;
    private final List<String> session;
    private boolean stopping;

    Processes(Settings settings) throws IOException {
        run = settings.run();
        logs = settings.logs();
        session = sessionPrefix();
        Files.createDirectories(run);
        Files.createDirectories(logs);
    }

    Path log(String name) {
        return logs.resolve(name + ".log");
    }

    /** Starts a child in a session of its own: Ctrl-C reaches the launcher alone, which then stops in order. */
    synchronized Process start(String name, List<String> command, Map<String, String> environment) throws IOException {
        if (stopping) {
            throw new SuiteFailure("stopping, " + name + " is not started");
        }
        List<String> words = new ArrayList<>(session);
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        record(name, process.toHandle());
        return process;
    }

    void record(String name, ProcessHandle process) throws IOException {
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        Files.writeString(file(name), process.pid() + " " + start + "\n");
    }

    void forget(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    Optional<ProcessHandle> running(String name) throws IOException {
        String[] words;
        try {
            words = Files.readString(file(name)).strip().split(" ", -1);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        if (words.length != 2) {
            return Optional.empty();
        }
        Instant start = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(Processes::lives)
                .filter(process -> process.info()
                        .startInstant()
                        .map(told -> Duration.between(start, told).abs().compareTo(START_TOLERANCE) <= 0)
                        .orElse(false));
    }

    /** Names that have a pid file, whether their process lives or not. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /** Asks a process to end and makes it end when it has not within the patience. */
    boolean stop(String name, Duration patience) throws IOException {
        Optional<ProcessHandle> process = running(name);
        // First, so that a launcher which watches this process knows that its end was asked for.
        forget(name);
        process.ifPresent(handle -> end(handle, patience));
        return process.isPresent();
    }

    static void end(ProcessHandle process, Duration patience) {
        // Scripts pass the request on, but a killed script leaves its program running.
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        process.destroy();
        if (!waitForEnd(process, patience)) {
            family.forEach(ProcessHandle::destroyForcibly);
        }
        for (ProcessHandle each : family) {
            if (!waitForEnd(each, KILL)) {
                each.destroyForcibly();
            }
        }
    }

    private static boolean waitForEnd(ProcessHandle process, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (lives(process)) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** A dead process whose parent does not collect it still has a pid; as first process of a container many do not. */
    static boolean lives(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return !stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException noLinux) {
            return process.isAlive();
        }
    }

    synchronized void refuseMore() {
        stopping = true;
    }

    /** Tells once when a child ends that nobody asked to end: its pid file is still its own then. */
    void watch(String name, ProcessHandle process, Consumer<String> tell) {
        process.onExit().thenAccept(ended -> {
            if (isRecorded(name, ended) && !stopping()) {
                tell.accept(
                        name + " ended by itself, see " + log(name) + "; ./suite start " + name + " starts it again");
            }
        });
    }

    private boolean isRecorded(String name, ProcessHandle process) {
        try {
            return Files.readString(file(name)).startsWith(process.pid() + " ");
        } catch (IOException asked) {
            return false;
        }
    }

    /** Waits until the check holds; fails with the end of the log when the process ends before. */
    void await(String name, ProcessHandle process, Duration patience, BooleanSupplier check) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (!check.getAsBoolean()) {
            if (stopping()) {
                throw new SuiteFailure("stopping, not waiting for " + name);
            }
            if (!process.isAlive()) {
                throw new SuiteFailure(name + " ended while it started. " + tail(name));
            }
            if (System.nanoTime() > end) {
                throw new SuiteFailure(name + " was not ready within " + patience.toSeconds() + " s. " + tail(name));
            }
            pause();
        }
    }

    String tail(String name) throws IOException {
        Path log = log(name);
        if (!Files.exists(log)) {
            return "It wrote no log.";
        }
        List<String> lines;
        try (Stream<String> all = Files.lines(log)) {
            lines = all.toList();
        }
        return "The end of " + log + ":\n  "
                + String.join("\n  ", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    private synchronized boolean stopping() {
        return stopping;
    }

    private Path file(String name) {
        return run.resolve(name + SUFFIX);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("interrupted", stop);
        }
    }

    /** setsid is missing on macOS; perl is there. Without both a Ctrl-C hits all at once. */
    static List<String> sessionPrefix() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        return onPath("perl") ? List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV") : List.of();
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
