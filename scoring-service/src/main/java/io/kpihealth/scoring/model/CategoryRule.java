package io.kpihealth.scoring.model;

/** A category with its label and weight; one of an unknown name weighs 0. */
public record CategoryRule(String slug, String label, double weight) {}
