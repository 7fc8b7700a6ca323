package io.kpihealth.suite;

import io.kpihealth.embedded.EmbeddedKafka;
import io.kpihealth.embedded.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The broker with the suite's topics. */
final class KafkaPart implements Part {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Settings settings;
    private final Processes processes;
    private final Progress progress;

    KafkaPart(Settings settings, Processes processes, Progress progress) {
        this.settings = settings;
        this.processes = processes;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Port port() {
        return Port.KAFKA;
    }

    @Override
    public void start() throws IOException {
        List<String> command = Jvm.command(
                "256m",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaProcess.class.getName(),
                settings.state().resolve("kafka").toString(),
                settings.bootstrapServers());
        Process process = processes.start(name(), command, Map.of());
        processes.await(name(), process.toHandle(), START, this::ready);
        processes.watch(name(), process.toHandle(), progress::say);
        EmbeddedKafka.createTopics(settings.bootstrapServers(), Topics.all());
    }

    @Override
    public boolean ready() {
        return Http.listens(settings.address(), settings.port(Port.KAFKA));
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
