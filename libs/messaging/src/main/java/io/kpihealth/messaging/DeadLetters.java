package io.kpihealth.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Keeps what can never be handled, with its origin and cause, so that the partition moves on. */
final class DeadLetters implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final Clock clock;
    private final Counter counter;

    DeadLetters(Producer<String, byte[]> producer, String service, Clock clock, MeterRegistry registry) {
        this.producer = producer;
        this.topic = "kpihealth.dead-letters." + service;
        this.clock = clock;
        this.counter = Counter.builder("kpihealth.dead.letters").register(registry);
    }

    /** Returns when the broker has it; a {@link KafkaException} means that it has not. */
    void send(ConsumerRecord<String, byte[]> poison, String group, Throwable cause) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(topic, poison.key(), poison.value());
        poison.headers().forEach(letter.headers()::add);
        header(letter, "dl_topic", poison.topic());
        header(letter, "dl_partition", Integer.toString(poison.partition()));
        header(letter, "dl_offset", Long.toString(poison.offset()));
        header(letter, "dl_group", group);
        header(letter, "dl_cause", cause.getClass().getName() + ": " + cause.getMessage());
        header(letter, "dl_time", clock.instant().toString());
        try {
            producer.send(letter).get();
        } catch (ExecutionException failure) {
            throw new KafkaException("the dead letter was not accepted", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", interrupted);
        }
        counter.increment();
        LOG.errorf(
                cause,
                "Dead letter from %s[%d]@%d of group %s",
                poison.topic(),
                poison.partition(),
                poison.offset(),
                group);
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
