package io.kpihealth.playbook.definition;

/** The urgency of a match that has at least so many points. */
public record UrgencyLevel(String level, int from) {}
