package io.kpihealth.testkit;

import io.kpihealth.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends events as another service's relay would, and reads topics as an outside consumer would. */
public final class TestKafka {
    private TestKafka() {}

    /** Creates a topic that the product's list does not have. */
    public static void createTopic(String name) {
        try {
            EmbeddedKafka.createTopics(
                    System.getProperty(EmbeddedStack.KAFKA),
                    List.of(new NewTopic(name, /* partitions */ 1, /* replicationFactor */ (short) 1)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends one event and waits for the broker; a null tenant is the system. */
    public static void send(String topic, String key, @Nullable UUID tenant, long sequence, String type, String json) {
        ProducerRecord<String, String> sent = new ProducerRecord<>(topic, key, json);
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/kpihealth/test",
                "ce_type",
                type,
                "ce_time",
                Instant.now().toString(),
                "ce_subject",
                key,
                "ce_tenantid",
                tenant == null ? "system" : tenant.toString(),
                "ce_sequence",
                Long.toString(sequence),
                "content-type",
                "application/json");
        headers.forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(sent);
    }

    /** Sends a record without any header, which no consumer can read. */
    public static void sendPoison(String topic, String key, String value) {
        send(new ProducerRecord<>(topic, key, value));
    }

    /**
     * Reads the topic from its start until a record matches.
     *
     * @return all matching records seen, those of the last poll included; empty after the time-out
     */
    public static List<TestRecord> read(String topic, Predicate<TestRecord> wanted, Duration timeout) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = System.nanoTime() + timeout.toNanos();
            List<TestRecord> found = new ArrayList<>();
            while (found.isEmpty() && System.nanoTime() < end) {
                for (ConsumerRecord<String, String> consumed : consumer.poll(Duration.ofMillis(200))) {
                    TestRecord seen = of(consumed);
                    if (wanted.test(seen)) {
                        EventSchemas.check(topic, seen.value());
                        found.add(seen);
                    }
                }
            }
            return found;
        }
    }

    private static TestRecord of(ConsumerRecord<String, String> consumed) {
        Map<String, String> headers = new HashMap<>();
        consumed.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new TestRecord(consumed.topic(), consumed.key(), consumed.value(), headers);
    }

    private static void send(ProducerRecord<String, String> sent) {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                System.getProperty(EmbeddedStack.KAFKA),
                ProducerConfig.ACKS_CONFIG,
                "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(sent).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static KafkaConsumer<String, String> consumer() {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                System.getProperty(EmbeddedStack.KAFKA),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    }
}
