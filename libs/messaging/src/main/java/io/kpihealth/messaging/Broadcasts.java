package io.kpihealth.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

    /** As {@link #caughtUp}, for callers that may block: waits until it is so; false when the patience ended before. */
    public boolean awaitCaughtUp(String name, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (BroadcastRunner runner : runners) {
                if (runner.handler().name().equals(name)
                        && !runner.awaitCaughtUp(Duration.ofNanos(end - System.nanoTime()))) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<BroadcastRunner> runners() {
        return runners;
    }
}
