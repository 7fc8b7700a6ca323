package io.kpihealth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a JVM collect all its garbage every 200 ms, and reads from its log what was alive. */
final class LiveHeap implements AutoCloseable {
    private static final Pattern GENERATION =
            Pattern.compile("GC\\((\\d+)\\) (?:DefNew|Tenured): \\d+K\\(\\d+K\\)->(\\d+)K");
    private static final Pattern FULL = Pattern.compile("GC\\((\\d+)\\) Pause Full");

    private final Path log;
    private final Thread collector;

    LiveHeap(long pid, Path log) {
        this.log = log;
        collector = Thread.ofPlatform().daemon().start(() -> collect(pid));
    }

    /** The most that was alive after a full collection, in KiB. */
    long peak() throws IOException {
        Map<String, Long> alive = new HashMap<>();
        Set<String> full = new HashSet<>();
        for (String line : Files.readAllLines(log)) {
            Matcher generation = GENERATION.matcher(line);
            if (generation.find()) {
                alive.merge(generation.group(1), Long.parseLong(generation.group(2)), Long::sum);
            }
            Matcher pause = FULL.matcher(line);
            if (pause.find()) {
                full.add(pause.group(1));
            }
        }
        return full.stream().mapToLong(id -> alive.getOrDefault(id, 0L)).max().orElseThrow();
    }

    private static void collect(long pid) {
        ProcessBuilder jcmd = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd", Long.toString(pid), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                jcmd.start().waitFor();
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new IllegalStateException("jcmd cannot run", failure);
        }
    }

    @Override
    public void close() {
        collector.interrupt();
    }
}
