package io.kpihealth.scoring.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is not a value: model, categories in listing order, and a rule for each KPI in listing order. */
public final class Configuration {
    private final ModelSettings settings;
    private final List<CategoryRule> categories;
    private final Map<String, KpiRule> rules;

    public Configuration(ModelSettings settings, List<CategoryRule> categories, Collection<KpiRule> rules) {
        this.settings = settings;
        this.categories = List.copyOf(categories);
        Map<String, KpiRule> bySlug = new LinkedHashMap<>();
        rules.forEach(rule -> bySlug.put(rule.kpi(), rule));
        this.rules = Collections.unmodifiableMap(bySlug);
    }

    public ModelSettings settings() {
        return settings;
    }

    public List<CategoryRule> categories() {
        return categories;
    }

    public Map<String, KpiRule> rules() {
        return rules;
    }

    /** Equal for configurations that give equal scores: a rescore is needed only where it changed. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder().append(settings);
        categories.forEach(category -> text.append('\n').append(category));
        for (KpiRule rule : rules.values()) {
            text.append('\n')
                    .append(String.join(
                            "|",
                            rule.kpi(),
                            rule.name(),
                            String.valueOf(rule.unit()),
                            rule.category(),
                            rule.impact().label(),
                            String.valueOf(rule.frequency()),
                            String.valueOf(rule.expected()),
                            rule.range() == null
                                    ? "-"
                                    : rule.range().range().rangeId() + ":"
                                            + rule.range().range().version()));
        }
        return HexFormat.of().formatHex(sha256(text.toString()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
