package io.kpihealth.scoringclient;

/** Another name under which a shipped KPI arrives. */
public record ShippedAlias(String kpi, String alias) {}
