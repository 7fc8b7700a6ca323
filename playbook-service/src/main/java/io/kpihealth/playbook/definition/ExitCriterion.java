package io.kpihealth.playbook.definition;

/** What must be shown, from data or by a person's signed note, before a run counts as a success. */
public record ExitCriterion(String id, String text) {}
