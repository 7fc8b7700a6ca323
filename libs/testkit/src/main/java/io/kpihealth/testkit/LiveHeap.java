package io.kpihealth.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM of this machine holds after a full collection. */
public final class LiveHeap {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private final long pid;

    private LiveHeap(long pid) {
        this.pid = pid;
    }

    public static LiveHeap of(long pid) {
        return new LiveHeap(pid);
    }

    /** Whether there is such a heap: a native binary knows no diagnostic commands. */
    public boolean isThere() throws IOException, InterruptedException {
        return TOTAL.matcher(jcmd()).find();
    }

    public long bytes() throws IOException, InterruptedException {
        String histogram = jcmd();
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IllegalStateException("no total: " + histogram);
        }
        return Long.parseLong(total.group(1));
    }

    /** The histogram is of live objects, so the JVM collects before it counts. */
    private String jcmd() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
