package io.kpihealth.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The broadcast consumers of this service and how far they are. */
@ApplicationScoped
public class Broadcasts {
    private final List<BroadcastRunner> runners;

    Broadcasts(@All List<BroadcastConsumer> consumers, KafkaClients clients, MeterRegistry registry) {
        this.runners = consumers.stream()
                .map(consumer -> new BroadcastRunner(
                        consumer,
                        clients,
                        registry.counter("kpihealth.broadcast.skipped", "consumer", consumer.name())))
                .toList();
    }

    /** Whether the consumer of that name has read its topics once. */
    public boolean caughtUp(String name) {
        return runners.stream()
                .filter(runner -> runner.handler().name().equals(name))
                .allMatch(BroadcastRunner::caughtUp);
    }

    List<BroadcastRunner> runners() {
        return runners;
    }
}
