package io.kpihealth.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was read, its CloudEvents headers parsed.
 *
 * @param tenantId null for rows of the system, whose tenant tag is {@code system}
 * @param sequence grows with every change of a key; a consumer of state drops what is not newer
 */
public record Event(
        String topic,
        String key,
        UUID id,
        String type,
        @Nullable UUID tenantId,
        long sequence,
        Instant time,
        @Nullable String causationId,
        @Nullable String traceparent,
        byte[] payload,
        int partition,
        long offset) {}
