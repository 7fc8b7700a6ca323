package io.kpihealth.playbook.trigger;

/**
 * Settings with their version, which is their ETag; 0 are the defaults.
 */
public record StoredSettings(TriggerSettings settings, long version) {}
