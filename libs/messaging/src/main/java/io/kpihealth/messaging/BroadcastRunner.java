package io.kpihealth.messaging;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** The loop of one broadcast consumer: assigned by hand, from the start, without a group. */
final class BroadcastRunner implements Runnable {
    private static final Logger LOG = Logger.getLogger(BroadcastRunner.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RETRY_WAIT = Duration.ofSeconds(1);

    private final BroadcastConsumer handler;
    private final KafkaClients clients;
    private final Counter skipped;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile boolean stopped;

    BroadcastRunner(BroadcastConsumer handler, KafkaClients clients, Counter skipped) {
        this.handler = handler;
        this.clients = clients;
        this.skipped = skipped;
    }

    BroadcastConsumer handler() {
        return handler;
    }

    /** Whether every topic was read once to the end it had at the start, judged by position. */
    boolean caughtUp() {
        return caughtUp.getCount() == 0;
    }

    boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        return caughtUp.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Consumer<String, byte[]> consumer = clients.plainConsumer()) {
                follow(consumer);
            } catch (WakeupException stopping) {
                LOG.debugf("Broadcast %s stops", handler.name());
            } catch (KafkaException failure) {
                LOG.warnf("Broadcast %s reads again from the start: %s", handler.name(), failure.getMessage());
                pause();
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        while (!stopped) {
            for (ConsumerRecord<String, byte[]> consumed : consumer.poll(POLL)) {
                apply(consumed);
            }
            if (!caughtUp()) {
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
                if (ends.isEmpty()) {
                    caughtUp.countDown();
                }
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return handler.topics().stream()
                .flatMap(topic -> {
                    List<PartitionInfo> found = consumer.partitionsFor(topic);
                    if (found == null || found.isEmpty()) {
                        throw new KafkaException("topic " + topic + " does not exist");
                    }
                    return found.stream();
                })
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private void apply(ConsumerRecord<String, byte[]> consumed) {
        try {
            handler.apply(EventHeaders.parse(consumed));
        } catch (RuntimeException bad) {
            skipped.increment();
            LOG.errorf(
                    bad,
                    "Broadcast %s skips %s[%d]@%d",
                    handler.name(),
                    consumed.topic(),
                    consumed.partition(),
                    consumed.offset());
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_WAIT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
