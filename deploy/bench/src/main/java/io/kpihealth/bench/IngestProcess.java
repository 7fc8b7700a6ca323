package io.kpihealth.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The ingest service as its own process with a heap of our choice. */
final class IngestProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(5);

    private final Process process;
    private final URI base;

    private IngestProcess(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    static IngestProcess start(Path checkout, Path folder, Map<String, String> settings, int port, int heapMib)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-Xmx" + heapMib + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dquarkus.http.port=" + port));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-jar");
        command.add(checkout.resolve("kpi-ingest-service/target/quarkus-app/quarkus-run.jar")
                .toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("ingest.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        IngestProcess started = new IngestProcess(process, URI.create("http://localhost:" + port));
        started.awaitReady(folder.resolve("ingest.log"));
        return started;
    }

    URI base() {
        return base;
    }

    boolean runs() {
        return process.isAlive();
    }

    Duration cpu() throws IOException {
        return Cpu.of(process.pid());
    }

    /** Whether it is down, or about to be. */
    boolean endsSoon() throws InterruptedException {
        return process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Watches its live heap until closed. */
    PeakHeap watchHeap() {
        return new PeakHeap(process.pid());
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ready =
                    HttpRequest.newBuilder(base.resolve("/q/health/ready")).build();
            long end = System.nanoTime() + START.toNanos();
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        }
        boolean ended = !process.isAlive();
        close();
        if (ended) {
            throw new ServiceEnded("the ingest service ended at its start");
        }
        throw new IOException("the ingest service did not start:\n" + Files.readString(log));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
