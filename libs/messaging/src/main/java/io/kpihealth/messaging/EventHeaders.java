package io.kpihealth.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka binary mode: names of the headers and their reading. */
final class EventHeaders {
    static final String SPEC_VERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String SOURCE = "ce_source";
    static final String TYPE = "ce_type";
    static final String TIME = "ce_time";
    static final String SUBJECT = "ce_subject";
    static final String TENANT = "ce_tenantid";
    static final String SEQUENCE = "ce_sequence";
    static final String CAUSATION = "ce_causationid";
    static final String TRACE_PARENT = "traceparent";
    static final String CONTENT_TYPE = "content-type";

    /** The reserved tenant tag of rows that belong to the system. */
    static final String SYSTEM = "system";

    private EventHeaders() {}

    /**
     * @throws PermanentFailure when a header that every event has is missing or malformed
     */
    static Event parse(ConsumerRecord<String, byte[]> consumed) {
        try {
            String tenant = required(consumed, TENANT);
            byte[] payload = consumed.value() == null ? new byte[0] : consumed.value();
            return new Event(
                    consumed.topic(),
                    consumed.key() == null ? "" : consumed.key(),
                    UUID.fromString(required(consumed, ID)),
                    required(consumed, TYPE),
                    SYSTEM.equals(tenant) ? null : UUID.fromString(tenant),
                    Long.parseLong(required(consumed, SEQUENCE)),
                    Instant.parse(required(consumed, TIME)),
                    optional(consumed, CAUSATION),
                    optional(consumed, TRACE_PARENT),
                    payload,
                    consumed.partition(),
                    consumed.offset());
        } catch (RuntimeException malformed) {
            throw new PermanentFailure("malformed event headers: " + malformed.getMessage(), malformed);
        }
    }

    private static String required(ConsumerRecord<String, byte[]> consumed, String name) {
        String value = optional(consumed, name);
        if (value == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }

    static @Nullable String optional(ConsumerRecord<String, byte[]> consumed, String name) {
        Header header = consumed.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
