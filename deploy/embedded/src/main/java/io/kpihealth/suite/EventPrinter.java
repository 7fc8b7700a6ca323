package io.kpihealth.suite;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Prints a topic from its beginning as any outside consumer would read it: committed records only. */
final class EventPrinter {
    private static final String PREFIX = "kpihealth.";
    private static final Duration POLL = Duration.ofMillis(250);

    private EventPrinter() {}

    static int print(Settings settings, String topic, boolean follow) {
        if (!Http.listens(settings.address(), settings.port(Port.KAFKA))) {
            throw new SuiteFailure("no broker at " + settings.bootstrapServers() + "; run ./suite up");
        }
        try (KafkaConsumer<@Nullable String, @Nullable String> consumer = consumer(settings)) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            while (follow || !ends.isEmpty()) {
                for (ConsumerRecord<@Nullable String, @Nullable String> event : consumer.poll(POLL)) {
                    print(event);
                }
                // A transaction's marker takes an offset too, so the position decides and not the last record.
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
                System.out.flush();
                if (System.out.checkError()) {
                    return 0; // whoever read our output has seen enough
                }
            }
        }
        return 0;
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<@Nullable String, @Nullable String> consumer, String topic) {
        TreeSet<String> names = new TreeSet<>(consumer.listTopics().keySet());
        String name = names.contains(topic) ? topic : PREFIX + topic;
        if (!names.contains(name)) {
            throw new SuiteFailure(
                    "no such topic: " + topic + "; there are\n  " + String.join("\n  ", names.tailSet(PREFIX)));
        }
        return consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
    }

    private static void print(ConsumerRecord<@Nullable String, @Nullable String> event) {
        System.out.println("--- " + event.topic() + " partition " + event.partition() + " offset " + event.offset()
                + " at " + Instant.ofEpochMilli(event.timestamp()));
        System.out.println("key: " + event.key());
        for (Header header : event.headers()) {
            byte[] value = header.value();
            System.out.println(header.key() + ": " + (value == null ? "" : new String(value, StandardCharsets.UTF_8)));
        }
        System.out.println(event.value() == null ? "(removed)" : event.value());
    }

    private static KafkaConsumer<@Nullable String, @Nullable String> consumer(Settings settings) {
        Map<String, Object> properties = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class);
        return new KafkaConsumer<>(properties);
    }
}
