package io.kpihealth.e2e.chaos;

import io.kpihealth.e2e.RunningSuite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The events of one tenant as any outside consumer reads them: committed ones only, in the order of their partition. */
final class Topics {
    private static final Duration POLL = Duration.ofMillis(100);

    private Topics() {}

    record Record(TopicPartition partition, long offset, String key, String id, long sequence, String value) {}

    static String broker() {
        return "127.0.0.1:" + RunningSuite.port("kafka");
    }

    static List<Record> read(Collection<String> topics, String tenantId) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            List<Record> records = new ArrayList<>();
            while (!ends.isEmpty()) {
                for (ConsumerRecord<String, String> consumed : consumer.poll(POLL)) {
                    if (header(consumed, "ce_tenantid").equals(Optional.of(tenantId))) {
                        records.add(of(consumed));
                    }
                }
                // A transaction's marker takes an offset too, so the position decides and not the last record.
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
            return records;
        }
    }

    private static Record of(ConsumerRecord<String, String> consumed) {
        return new Record(
                new TopicPartition(consumed.topic(), consumed.partition()),
                consumed.offset(),
                consumed.key(),
                header(consumed, "ce_id").orElseThrow(),
                Long.parseLong(header(consumed, "ce_sequence").orElseThrow()),
                consumed.value());
    }

    private static Optional<String> header(ConsumerRecord<String, String> consumed, String name) {
        return Optional.ofNullable(consumed.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        // The end is known, so there is no reason to wait for more.
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        20),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
