package io.kpihealth.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One of the five services as a process. */
final class ServicePart implements Part {
    private static final Duration MIGRATION = Duration.ofMinutes(3);
    private static final Duration START = Duration.ofMinutes(3);
    /** Above the 20 seconds that a service gives its running tasks. */
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Service service;
    private final Settings settings;
    private final Secrets secrets;
    private final Processes processes;
    private final Progress progress;
    private final Application application;

    ServicePart(Service service, Settings settings, Secrets secrets, Processes processes, Progress progress) {
        this.service = service;
        this.settings = settings;
        this.secrets = secrets;
        this.processes = processes;
        this.progress = progress;
        application = new Application(
                service.built(settings), settings.state().resolve("apps").resolve(service.module()));
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public Port port() {
        return service.port();
    }

    boolean hasDatabase() {
        return service.hasDatabase();
    }

    boolean isBuilt() {
        return Files.exists(service.built(settings).resolve(Application.JAR));
    }

    /** The same step that a deployment runs as a job; skipped when this very build has done it on this data. */
    void migrate() throws IOException {
        Path stamp = settings.run().resolve(name() + ".migrated");
        String build = application.refresh();
        if (Files.exists(stamp) && Files.readString(stamp).equals(build)) {
            return;
        }
        String step = name() + "-migration";
        Process process = processes.start(
                step,
                Jvm.command(
                        "256m",
                        "-Dkpihealth.migrate=only",
                        "-jar",
                        application.jar().toString()),
                service.migrationEnvironment(settings, secrets));
        try {
            if (!process.waitFor(MIGRATION) || process.exitValue() != 0) {
                throw new SuiteFailure("the migration step of " + name() + " failed. " + processes.tail(step));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("interrupted during the migration step of " + name(), stop);
        }
        processes.forget(step);
        Files.writeString(stamp, build);
    }

    @Override
    public void start() throws IOException {
        application.refresh();
        Process process = processes.start(name(), command(), service.environment(settings, secrets));
        processes.await(name(), process.toHandle(), START, this::ready);
        processes.watch(name(), process.toHandle(), progress::say);
    }

    @Override
    public boolean ready() {
        return Http.answers200(settings.url(port()) + "/q/health/ready");
    }

    @Override
    public boolean stop() throws IOException {
        return processes.stop(name(), STOP);
    }

    @Override
    public Optional<ProcessHandle> process() throws IOException {
        return processes.running(name());
    }

    private List<String> command() throws IOException {
        Optional<Path> binary = settings.jvm() ? Optional.empty() : nativeBinary();
        return binary.isPresent()
                ? List.of(binary.get().toString(), "-Xmx192m")
                : Jvm.command("256m", "-jar", application.jar().toString());
    }

    /** A native binary older than the jar is of an earlier build. */
    private Optional<Path> nativeBinary() throws IOException {
        try (Stream<Path> files = Files.list(service.target(settings))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-runner"))
                    .filter(Files::isExecutable)
                    .filter(file -> file.toFile().lastModified()
                            >= service.built(settings)
                                    .resolve(Application.JAR)
                                    .toFile()
                                    .lastModified())
                    .findFirst();
        }
    }
}
