package io.kpihealth.ingest.layout;

import io.kpihealth.scoringclient.Folding;
import io.kpihealth.scoringclient.Impact;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what rows say about their KPI with its definition. Real files differ in most rows, so that each attribute
 * makes one warning for the whole file.
 */
final class Attributes {
    private static final Set<String> IMPACTS = Arrays.stream(Impact.values())
            .map(impact -> Folding.fold(impact.label()))
            .collect(Collectors.toSet());
    private static final Set<String> SOURCES = Set.of("csr", "vbr", "obr", "sbr");
    private static final Set<String> FREQUENCIES = Set.of(
            "daily", "daily/weekly", "weekly", "monthly", "per ticket", "per interaction", "quarterly", "per customer");

    private static final int MOST_WORDS = 500;

    private final Map<String, String> folded = new HashMap<>();
    private final Map<Attribute, Finding> unknown = new EnumMap<>(Attribute.class);
    private final Map<Attribute, Finding> different = new EnumMap<>(Attribute.class);

    /** What a row may say about its KPI. */
    enum Attribute {
        CATEGORY("category"),
        IMPACT("impact level"),
        FREQUENCY("measurement frequency"),
        SOURCE("source review");

        private final String label;

        Attribute(String label) {
            this.label = label;
        }

        private boolean knows(String folded) {
            return switch (this) {
                case CATEGORY -> true;
                case IMPACT -> IMPACTS.contains(folded);
                case FREQUENCY -> FREQUENCIES.contains(folded);
                case SOURCE -> SOURCES.contains(folded);
            };
        }
    }

    private record Finding(Report.Place first, int count) {}

    void check(Attribute attribute, @Nullable String said, @Nullable String defined, Report.Place place) {
        if (said == null || said.equals(defined)) {
            return;
        }
        String folded = folded(said);
        if (!attribute.knows(folded)) {
            add(unknown, attribute, place);
        } else if (defined != null && !folded.equals(folded(defined))) {
            add(different, attribute, place);
        }
    }

    void report(Report report) {
        unknown.forEach((attribute, found) -> report.warning(
                "unknown-word",
                found.first,
                found.count + " rows state a " + attribute.label + " that is not known",
                "The KPI's definition is used."));
        different.forEach((attribute, found) -> report.warning(
                "definition-differs",
                found.first,
                found.count + " rows state another " + attribute.label + " than the KPI's definition",
                "The KPI's definition is used; change it there if the file is right."));
    }

    private String folded(String word) {
        String known = folded.get(word);
        if (known == null) {
            known = Folding.fold(word);
            if (folded.size() < MOST_WORDS) {
                folded.put(word, known);
            }
        }
        return known;
    }

    private static void add(Map<Attribute, Finding> findings, Attribute attribute, Report.Place place) {
        findings.merge(attribute, new Finding(place, 1), (old, more) -> new Finding(old.first, old.count + 1));
    }
}
