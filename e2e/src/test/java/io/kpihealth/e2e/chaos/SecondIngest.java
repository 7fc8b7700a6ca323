package io.kpihealth.e2e.chaos;

import static org.awaitility.Awaitility.await;

import io.kpihealth.e2e.Http;
import io.kpihealth.e2e.Launcher;
import io.kpihealth.e2e.RunningSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another instance of kpi-ingest-service beside the suite's own, on the same database and broker. */
final class SecondIngest implements AutoCloseable {
    private static final String SERVICE = "kpi-ingest-service";
    private static final Pattern EXPORT = Pattern.compile("export (\\w+)='(.*)'");
    /** What the launcher tells for development only. */
    private static final List<String> NOT_FOR_SERVICES = List.of("KPIHEALTH_OWNER_PASSWORD", "KPIHEALTH_MODULE");

    private final Process process;
    private final URI address;

    private SecondIngest(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Returns when it is ready. */
    static SecondIngest start() {
        int port = freePort();
        Path state = RunningSuite.state();
        List<String> command = Launcher.java("256m");
        command.addAll(List.of(
                "-jar",
                state.resolve("apps")
                        .resolve(SERVICE)
                        .resolve("quarkus-run.jar")
                        .toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        state.resolve("logs").resolve(SERVICE + "-second.log").toFile());
        Matcher export = EXPORT.matcher(Launcher.run("environment", SERVICE));
        while (export.find()) {
            builder.environment().put(export.group(1), export.group(2).replace("'\\''", "'"));
        }
        builder.environment().keySet().removeAll(NOT_FOR_SERVICES);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        try {
            SecondIngest second = new SecondIngest(builder.start(), URI.create("http://localhost:" + port));
            second.awaitReady();
            return second;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Http api() {
        return Http.to(address);
    }

    private void awaitReady() {
        try {
            await().atMost(Duration.ofSeconds(60))
                    .failFast("the second instance has ended", () -> !process.isAlive())
                    .ignoreExceptionsMatching(UncheckedIOException.class::isInstance)
                    .until(() -> api().get("/q/health/ready").status() == 200);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
