package io.kpihealth.ingest.layout;

import io.kpihealth.scoringclient.Folding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Folded names and aliases. Only exact ones match; what is merely near is suggested. */
final class NameIndex implements KpiNames {
    private static final Set<String> TOO_SHORT = Set.of("churn", "retention", "expansion");
    private static final int SUGGESTIONS = 3;
    private static final double NEAR = 0.45;
    private static final int LONGEST = 120;

    /** Names of KPIs by slug: the tenant's where it has one. */
    private final Map<String, String> labels = new LinkedHashMap<>();

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> aliases = new HashMap<>();
    private final Set<String> tenantAliases = new HashSet<>();

    void addName(String kpi, String name) {
        labels.putIfAbsent(kpi, name);
        names.putIfAbsent(Folding.fold(name), kpi);
    }

    void addAliases(String kpi, List<String> more) {
        for (String alias : more) {
            String key = Folding.fold(alias);
            if (!tenantAliases.contains(key)) {
                aliases.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(kpi);
            }
        }
    }

    /** What follows is shipped, and gives way to what the tenant said. */
    void closeTenant() {
        tenantAliases.addAll(aliases.keySet());
    }

    @Override
    public KpiMatch match(String name) {
        String key = Folding.fold(name);
        String named = names.get(key);
        if (named != null) {
            return new KpiMatch.Matched(named);
        }
        Set<String> aliased = aliases.getOrDefault(key, Set.of());
        if (aliased.size() == 1) {
            return new KpiMatch.Matched(aliased.iterator().next());
        }
        if (aliased.size() > 1) {
            return new KpiMatch.Ambiguous(aliased.stream().map(this::label).toList());
        }
        return TOO_SHORT.contains(key) ? new KpiMatch.Ambiguous(containing(key)) : new KpiMatch.Unknown();
    }

    private String label(String kpi) {
        return labels.getOrDefault(kpi, kpi);
    }

    private List<String> containing(String word) {
        return labels.values().stream()
                .filter(label -> words(Folding.fold(label)).contains(word))
                .toList();
    }

    @Override
    public List<String> suggestions(String name) {
        String key = Folding.fold(name);
        if (key.length() > LONGEST) {
            return List.of();
        }
        Map<String, Double> near = new HashMap<>();
        names.forEach((known, kpi) -> near.merge(kpi, likeness(key, known), Math::max));
        aliases.forEach((alias, kpis) -> kpis.forEach(kpi -> near.merge(kpi, likeness(key, alias), Math::max)));
        Comparator<Map.Entry<String, Double>> nearest = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return near.entrySet().stream()
                .filter(entry -> entry.getValue() >= NEAR)
                .sorted(nearest.thenComparing(Map.Entry::getKey))
                .limit(SUGGESTIONS)
                .map(entry -> label(entry.getKey()))
                .toList();
    }

    /** Between 0 and 1: the better of shared words and of shared letters in order. */
    private static double likeness(String one, String other) {
        Set<String> here = words(one);
        Set<String> there = words(other);
        long shared = here.stream().filter(there::contains).count();
        double byWords = 2.0 * shared / Math.max(1, here.size() + there.size());
        int longer = Math.max(one.length(), other.length());
        double byLetters = longer == 0 ? 0 : 1 - (double) distance(one, other) / longer;
        return Math.max(byWords, byLetters);
    }

    private static Set<String> words(String folded) {
        Set<String> words = new TreeSet<>(Arrays.asList(folded.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }

    /** Edits of one letter that make one text of the other. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        int[] current = new int[other.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[other.length()];
    }
}
