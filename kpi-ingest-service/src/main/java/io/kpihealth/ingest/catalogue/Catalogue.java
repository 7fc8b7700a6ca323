package io.kpihealth.ingest.catalogue;

import io.kpihealth.scoringclient.Folding;
import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.scoringclient.ShippedKpi;
import io.kpihealth.tenancy.Slugs;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The definitions a tenant sees: its own rows over the shipped ones. Definitions can be added to
 * this copy while a file is read; only {@link Catalogues#adopt} stores them.
 */
public final class Catalogue {
    private static final String RESERVED = "kpi-set"; // the path /kpis/kpi-set

    private final Map<String, KpiDefinition> bySlug = new LinkedHashMap<>();
    private final Map<String, String> slugByName = new LinkedHashMap<>();
    private final Set<String> added = new HashSet<>();
    private final Map<String, String> labels;
    private final long version;
    private final boolean setConfirmed;
    private int lastNumber;

    Catalogue(long version, boolean setConfirmed, Collection<KpiDefinition> own, Map<String, String> labels) {
        this.version = version;
        this.setConfirmed = setConfirmed;
        this.labels = Map.copyOf(labels);
        for (ShippedKpi shipped : ShippedCatalogue.get().kpis()) {
            if (shipped.scope() != ShippedKpi.Scope.SERVERLESS_TEMPLATE) {
                put(KpiDefinition.from(shipped));
            }
        }
        for (KpiDefinition definition : own) {
            put(definition);
            lastNumber = Math.max(lastNumber, definition.number() == null ? 0 : definition.number());
        }
    }

    public long version() {
        return version;
    }

    /** False until the first commit: it makes the KPIs of its file the tenant's set. */
    public boolean setConfirmed() {
        return setConfirmed;
    }

    /** Labels of the tenant's categories by slug. */
    public Map<String, String> categoryLabels() {
        return labels;
    }

    public List<KpiDefinition> all() {
        return List.copyOf(bySlug.values());
    }

    public Optional<KpiDefinition> find(String kpi) {
        return Optional.ofNullable(bySlug.get(kpi));
    }

    public Optional<KpiDefinition> byName(String name) {
        return Optional.ofNullable(slugByName.get(Folding.fold(name))).map(bySlug::get);
    }

    /** The tenant's definition with that slug, numbered now when it only was a shipped one. */
    public KpiDefinition use(String kpi) {
        KpiDefinition known = find(kpi)
                // A file may name KPIs of an industry template that the tenant has not applied.
                .or(() -> ShippedCatalogue.get().find(kpi).map(KpiDefinition::from))
                .orElseThrow(() -> new IllegalArgumentException("there is no KPI " + kpi));
        return known.number() == null ? add(known) : known;
    }

    /** A new definition under a free slug. */
    public KpiDefinition invent(String name, @Nullable String category, @Nullable String impact) {
        return byName(name)
                .map(known -> use(known.kpi()))
                .orElseGet(() -> add(KpiDefinition.invented(freeSlug(name), name.strip(), category, impact)));
    }

    KpiDefinition add(KpiDefinition definition) {
        KpiDefinition numbered = definition.numbered(++lastNumber);
        put(numbered);
        added.add(numbered.kpi());
        return numbered;
    }

    List<KpiDefinition> added() {
        return bySlug.values().stream()
                .filter(definition -> added.contains(definition.kpi()))
                .toList();
    }

    String freeSlug(String name) {
        String base = Slugs.of(name, /* fallback */ "kpi");
        String slug = base;
        for (int suffix = 2; bySlug.containsKey(slug) || slug.equals(RESERVED); suffix++) {
            slug = base + "-" + suffix;
        }
        return slug;
    }

    private void put(KpiDefinition definition) {
        bySlug.put(definition.kpi(), definition);
        slugByName.put(Folding.fold(definition.name()), definition.kpi());
    }
}
