package io.kpihealth.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands the service's dead letters to the consumers that refused them, each once. They never go back to their
 * topics: other consumers have had them, and a compacted topic would keep the old record as its newest. What is
 * refused again becomes a new letter with its new cause.
 */
@ApplicationScoped
public class Redrive {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RETRY_WAIT = Duration.ofSeconds(1);
    /** What a consumer waits for, such as the ranges that a broadcast still reads, is there within seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String service;
    private final KafkaClients clients;
    private final List<WorkConsumer> handlers;
    private final TenantScope scope;
    private final MeterRegistry registry;

    /**
     * @param handled letters whose effect is there now
     * @param refused letters that were refused again
     */
    public record Report(int handled, int refused) {}

    Redrive(
            @ConfigProperty(name = "kpihealth.service") String service,
            KafkaClients clients,
            @All List<WorkConsumer> handlers,
            TenantScope scope,
            MeterRegistry registry) {
        this.service = service;
        this.clients = clients;
        this.handlers = handlers;
        this.scope = scope;
        this.registry = registry;
    }

    /**
     * Goes from where the last re-drive ended to the present end of the topic. A transient failure that does
     * not pass ends it with an exception; what was handled until then stays so, and the next run goes on after it.
     */
    public Report run() {
        try (Consumer<String, byte[]> consumer = clients.groupConsumer(ConsumerGroups.redrive(service), 1);
                DeadLetters letters = new DeadLetters(clients.producer(), service, Clock.systemUTC(), registry)) {
            List<TopicPartition> partitions = consumer.partitionsFor(DeadLetters.topic(service)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            int handled = 0;
            int refused = 0;
            while (true) {
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
                if (ends.isEmpty()) {
                    return new Report(handled, refused);
                }
                for (ConsumerRecord<String, byte[]> letter : consumer.poll(POLL)) {
                    TopicPartition partition = new TopicPartition(letter.topic(), letter.partition());
                    if (!ends.containsKey(partition)) {
                        continue; // refused again by this very run
                    }
                    if (handled(letter, letters)) {
                        handled++;
                    } else {
                        refused++;
                    }
                    consumer.commitSync(Map.of(partition, new OffsetAndMetadata(letter.offset() + 1)));
                }
            }
        }
    }

    private boolean handled(ConsumerRecord<String, byte[]> letter, DeadLetters letters) {
        String group = DeadLetter.group(letter).orElse("");
        ConsumerRecord<String, byte[]> refused = DeadLetter.refused(letter);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Event event = EventHeaders.parse(refused);
                Delivery.run(handler(group), scope, Optional.ofNullable(event.tenantId()), List.of(event));
                return true;
            } catch (RuntimeException failure) {
                if (!Failures.isTransient(failure)) {
                    letters.send(refused, group, failure);
                    return false;
                }
                if (System.nanoTime() > end) {
                    throw failure;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_WAIT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private WorkConsumer handler(String group) {
        return handlers.stream()
                .filter(handler -> ConsumerGroups.of(service, handler).equals(group))
                .findFirst()
                .orElseThrow(() -> new PermanentFailure("no consumer of this service has the group " + group));
    }
}
