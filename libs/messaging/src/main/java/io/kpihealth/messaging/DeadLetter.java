package io.kpihealth.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** The form of a dead letter: the refused record with its own headers, and where it came from as further ones. */
final class DeadLetter {
    private static final String PREFIX = "dl_";
    private static final String TOPIC = PREFIX + "topic";
    private static final String PARTITION = PREFIX + "partition";
    private static final String OFFSET = PREFIX + "offset";
    private static final String GROUP = PREFIX + "group";
    private static final String CAUSE = PREFIX + "cause";
    private static final String TIME = PREFIX + "time";

    private DeadLetter() {}

    static ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> refused, String letters, String group, Throwable cause, String time) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(letters, refused.key(), refused.value());
        refused.headers().forEach(letter.headers()::add);
        add(letter, TOPIC, refused.topic());
        add(letter, PARTITION, Integer.toString(refused.partition()));
        add(letter, OFFSET, Long.toString(refused.offset()));
        add(letter, GROUP, group);
        add(letter, CAUSE, cause.getClass().getName() + ": " + cause.getMessage());
        add(letter, TIME, time);
        return letter;
    }

    /** The consumer group that refused the record; empty when the letter is not one of ours. */
    static Optional<String> group(ConsumerRecord<String, byte[]> letter) {
        return text(letter, GROUP);
    }

    /** The record as it was refused; one that nobody refused stands for itself. */
    static ConsumerRecord<String, byte[]> refused(ConsumerRecord<String, byte[]> letter) {
        ConsumerRecord<String, byte[]> refused = new ConsumerRecord<>(
                text(letter, TOPIC).orElse(letter.topic()),
                text(letter, PARTITION).map(Integer::valueOf).orElse(letter.partition()),
                text(letter, OFFSET).map(Long::valueOf).orElse(letter.offset()),
                letter.key(),
                letter.value());
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(PREFIX)) {
                refused.headers().add(header);
            }
        }
        return refused;
    }

    private static Optional<String> text(ConsumerRecord<String, byte[]> letter, String name) {
        return Optional.ofNullable(letter.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    private static void add(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
