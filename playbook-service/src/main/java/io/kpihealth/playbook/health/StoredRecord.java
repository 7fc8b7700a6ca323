package io.kpihealth.playbook.health;

import java.time.Instant;

/**
 * A record with its envelope.
 *
 * @param sequence of the event
 * @param recordedAt time of the event
 */
public record StoredRecord(HealthRecord health, long sequence, Instant recordedAt) {}
