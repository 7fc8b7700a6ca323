package io.kpihealth.scoringclient;

/** One of the product's own categories; tenants may label, weigh and add to them. */
public record Category(String slug, String label, double weight) {}
