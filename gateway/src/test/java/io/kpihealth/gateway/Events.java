package io.kpihealth.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends what tenants-service's relay would. */
final class Events {
    private Events() {}

    static void send(String topic, String key, String tenant, String json) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, json);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/kpihealth/test",
                        "ce_type",
                        "kpihealth.test.changed.v1",
                        "ce_time",
                        Instant.now().toString(),
                        "ce_subject",
                        key,
                        "ce_tenantid",
                        tenant,
                        "ce_sequence",
                        Long.toString(System.nanoTime()))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        String broker = Objects.requireNonNull(System.getProperty(GatewayStack.KAFKA));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        } catch (ExecutionException failure) {
            throw new AssertionError("not sent", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
