package io.kpihealth.ingest.layout;

import java.util.List;

/** What a KPI's name in a file stands for. */
public sealed interface KpiMatch {

    /** The KPI of that slug. */
    record Matched(String kpi) implements KpiMatch {}

    /** Several KPIs; their names. */
    record Ambiguous(List<String> candidates) implements KpiMatch {}

    /** No KPI. */
    record Unknown() implements KpiMatch {}
}
