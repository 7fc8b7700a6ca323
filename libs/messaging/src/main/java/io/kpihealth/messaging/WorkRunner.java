package io.kpihealth.messaging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * The loop of one work consumer: poll, one transaction per tenant, commit. While a failure is
 * transient it keeps polling with everything paused, so that it stays in its group.
 */
final class WorkRunner implements Runnable {
    private static final Logger LOG = Logger.getLogger(WorkRunner.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);

    private final String group;
    private final WorkConsumer handler;
    private final Consumer<String, byte[]> consumer;
    private final TenantScope scope;
    private final DeadLetters deadLetters;
    private final Duration longestWait;
    private final Deque<ConsumerRecords<String, byte[]>> polled = new ArrayDeque<>();
    private volatile boolean stopped;

    /** A record together with its parsed event, so that a dead letter keeps the original bytes. */
    private record Received(ConsumerRecord<String, byte[]> original, Event event) {}

    WorkRunner(
            String group,
            WorkConsumer handler,
            Consumer<String, byte[]> consumer,
            TenantScope scope,
            DeadLetters deadLetters,
            Duration longestWait) {
        this.group = group;
        this.handler = handler;
        this.consumer = consumer;
        this.scope = scope;
        this.deadLetters = deadLetters;
        this.longestWait = longestWait;
    }

    void stop() {
        stopped = true;
        consumer.wakeup();
    }

    @Override
    public void run() {
        try (consumer) {
            consumer.subscribe(handler.topics());
            while (!stopped) {
                ConsumerRecords<String, byte[]> batch = polled.isEmpty() ? consumer.poll(POLL) : polled.remove();
                if (!batch.isEmpty()) {
                    handle(batch);
                    commit(batch);
                }
            }
        } catch (WakeupException wakeup) {
            LOG.debugf("Consumer %s stops", group);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Consumer %s ended; readiness reports it", group);
            throw failure;
        }
    }

    private void handle(ConsumerRecords<String, byte[]> batch) {
        Map<Optional<UUID>, List<Received>> byTenant = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> consumed : batch) {
            try {
                Event event = EventHeaders.parse(consumed);
                byTenant.computeIfAbsent(Optional.ofNullable(event.tenantId()), tenant -> new ArrayList<>())
                        .add(new Received(consumed, event));
            } catch (PermanentFailure malformed) {
                persist(() -> deadLetters.send(consumed, group, malformed));
            }
        }
        byTenant.forEach(this::handleTenant);
    }

    private void handleTenant(Optional<UUID> tenant, List<Received> received) {
        persist(() -> {
            try {
                Delivery.run(
                        handler,
                        scope,
                        tenant,
                        received.stream().map(Received::event).toList());
            } catch (RuntimeException failure) {
                if (Failures.isTransient(failure)) {
                    throw failure;
                }
                handleOneByOne(tenant, received, failure);
            }
        });
    }

    private void handleOneByOne(Optional<UUID> tenant, List<Received> received, RuntimeException ofAll) {
        if (received.size() == 1) {
            deadLetters.send(received.getFirst().original(), group, ofAll);
            return;
        }
        for (Received one : received) {
            handleTenant(tenant, List.of(one));
        }
    }

    /** Tries until it succeeds or the consumer is stopped; a permanent failure never reaches this. */
    private void persist(Runnable step) {
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                step.run();
                consumer.resume(consumer.paused());
                return;
            } catch (WakeupException stopping) {
                throw stopping;
            } catch (RuntimeException failure) {
                LOG.warnf("Consumer %s tries again in %s: %s", group, wait, failure.getMessage());
                waitPaused(wait);
                wait = wait.multipliedBy(2).compareTo(longestWait) < 0 ? wait.multipliedBy(2) : longestWait;
            }
        }
    }

    private void waitPaused(Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        while (System.nanoTime() < end) {
            consumer.pause(consumer.assignment());
            ConsumerRecords<String, byte[]> early = consumer.poll(POLL);
            if (!early.isEmpty()) {
                polled.add(early); // of a partition that was assigned during this very poll
            }
        }
    }

    private void commit(ConsumerRecords<String, byte[]> batch) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(batch.nextOffsets());
        offsets.keySet().retainAll(consumer.assignment());
        try {
            consumer.commitSync(offsets);
        } catch (CommitFailedException | RebalanceInProgressException moved) {
            LOG.debugf("Consumer %s lost a partition before its commit; its new owner reads again", group);
        } catch (WakeupException stopping) {
            throw stopping;
        } catch (KafkaException failure) {
            LOG.warnf("Consumer %s could not commit; the records come again: %s", group, failure.getMessage());
        }
    }
}
