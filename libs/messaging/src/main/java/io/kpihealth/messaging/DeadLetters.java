package io.kpihealth.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
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
        this.topic = topic(service);
        this.clock = clock;
        this.counter = Counter.builder("kpihealth.dead.letters").register(registry);
    }

    static String topic(String service) {
        return "kpihealth.dead-letters." + service;
    }

    /** Returns when the broker has it; a {@link KafkaException} means that it has not. */
    void send(ConsumerRecord<String, byte[]> poison, String group, Throwable cause) {
        String tenant = Objects.requireNonNullElse(EventHeaders.optional(poison, EventHeaders.TENANT), "unknown");
        String trace = EventHeaders.optional(poison, EventHeaders.TRACE_PARENT);
        List<String> causes = trace == null ? List.of() : List.of(trace);
        WorkContext.run(topic + " publish", SpanKind.PRODUCER, tenant, causes, () -> publish(poison, group, cause));
    }

    private void publish(ConsumerRecord<String, byte[]> poison, String group, Throwable cause) {
        try {
            producer.send(DeadLetter.of(
                            poison, topic, group, cause, clock.instant().toString()))
                    .get();
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

    @Override
    public void close() {
        producer.close();
    }
}
