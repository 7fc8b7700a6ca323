package io.kpihealth.messaging;

import org.jspecify.annotations.Nullable;

/**
 * An event to be published.
 *
 * @param topic the topic's full name, one of contracts/topics.csv
 * @param type CloudEvents type, such as {@code kpihealth.health-score.changed.v1}
 * @param key the record's key: the identity of the state, or the subject of the fact
 * @param data a record that Jackson writes as the event's JSON
 * @param causationId id of the event or request that caused this one
 */
public record OutgoingEvent(
        String topic,
        String type,
        String key,
        Object data,
        @Nullable String causationId) {}
