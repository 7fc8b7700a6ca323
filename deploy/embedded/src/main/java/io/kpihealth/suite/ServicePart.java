package io.kpihealth.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One of the five services as a process. */
final class ServicePart implements Part {
    private static final String HEAP = "256m";
    private static final Duration STEP = Duration.ofMinutes(3);
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
        application = service.application(settings);
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
        return application.isBuilt();
    }

    /** The same step that a deployment runs as a job; skipped when this very build has done it on this data. */
    void migrate() throws IOException {
        Path stamp = settings.run().resolve(name() + ".migrated");
        String build = application.refresh();
        if (Files.exists(stamp) && Files.readString(stamp).equals(build)) {
            return;
        }
        runOnce("migration", "-Dkpihealth.migrate=only", service.migrationEnvironment(settings, secrets));
        Files.writeString(stamp, build);
    }

    /** A run beside the service itself, so on any free port; returns the last lines of its log. */
    String redrive() throws IOException {
        Map<String, String> environment = service.environment(settings, secrets);
        environment.put("QUARKUS_HTTP_PORT", "0");
        return runOnce("redrive", "-Dkpihealth.redrive=only", environment);
    }

    private String runOnce(String purpose, String property, Map<String, String> environment) throws IOException {
        String step = name() + "-" + purpose;
        Process process = processes.start(step, application.command(HEAP, property), environment);
        try {
            if (!process.waitFor(STEP)) {
                processes.stop(step, STOP);
                throw new SuiteFailure("the " + purpose + " of " + name() + " did not end. " + processes.tail(step));
            }
            if (process.exitValue() != 0) {
                throw new SuiteFailure("the " + purpose + " of " + name() + " failed. " + processes.tail(step));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("interrupted during the " + purpose + " of " + name(), stop);
        }
        processes.forget(step);
        return processes.tail(step);
    }

    @Override
    public void start() throws IOException {
        application.refresh();
        Process process = processes.start(name(), application.command(HEAP), service.environment(settings, secrets));
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
}
