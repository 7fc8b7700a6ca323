package io.kpihealth.scoringclient;

import io.kpihealth.tenancy.Ids;
import io.kpihealth.tenancy.Slugs;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The KPIs, default ranges and aliases that the product ships: the only copy of these facts in the product. */
public final class ShippedCatalogue {
    private static final ShippedCatalogue SHIPPED = new ShippedCatalogue(ShippedFacts.kpis(), ShippedFacts.aliases());

    private final List<ShippedKpi> kpis;
    private final List<ShippedKpi> systemDefaults;
    private final List<ShippedAlias> aliases;
    private final Map<String, ShippedKpi> bySlug = new LinkedHashMap<>();
    private final Map<String, ShippedKpi> byName = new HashMap<>();
    private final Map<String, ResolvedRange> bundled = new HashMap<>();

    private ShippedCatalogue(List<ShippedKpi> kpis, List<ShippedFacts.NamedAlias> names) {
        this.kpis = kpis;
        this.systemDefaults = kpis.stream()
                .filter(kpi -> kpi.scope() == ShippedKpi.Scope.SYSTEM_DEFAULT)
                .toList();
        for (ShippedKpi kpi : kpis) {
            if (bySlug.put(kpi.kpi(), kpi) != null) {
                throw new IllegalStateException("two shipped KPIs have the slug " + kpi.kpi());
            }
            byName.put(Folding.fold(kpi.name()), kpi);
        }
        this.aliases = names.stream().map(this::alias).toList();
        for (ShippedAlias alias : aliases) {
            // A name always wins over an alias.
            byName.putIfAbsent(Folding.fold(alias.alias()), bySlug.get(alias.kpi()));
        }
        for (ShippedKpi kpi : systemDefaults) {
            bundled.put(kpi.kpi(), ResolvedRange.of(range(kpi), RangeSource.BUNDLED_DEFAULT));
        }
    }

    public static ShippedCatalogue get() {
        return SHIPPED;
    }

    /** All scopes, in the order of the file, which is the listing order. */
    public List<ShippedKpi> kpis() {
        return kpis;
    }

    public List<ShippedKpi> systemDefaults() {
        return systemDefaults;
    }

    public List<ShippedAlias> aliases() {
        return aliases;
    }

    public Optional<ShippedKpi> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The KPI with that name, else that alias; nothing fuzzy. */
    public Optional<ShippedKpi> byName(String text) {
        return Optional.ofNullable(byName.get(Folding.fold(text)));
    }

    /**
     * A shipped range as version 1 of the system default: its id is the same in every installation.
     *
     * @throws IllegalArgumentException when the KPI ships without a range
     */
    public ReferenceRange range(ShippedKpi kpi) {
        Bounds bounds = kpi.bounds();
        if (bounds == null) {
            throw new IllegalArgumentException(kpi.kpi() + " ships without a range");
        }
        return new ReferenceRange(
                rangeId(kpi.kpi()),
                /* version */ 1,
                /* tenantId */ null,
                /* segment */ null,
                kpi.kpi(),
                kpi.unit(),
                bounds,
                /* validFrom */ null,
                /* expiresAt */ null);
    }

    /** The id of the system default of that KPI. */
    public static UUID rangeId(String slug) {
        return Ids.named("range:" + slug);
    }

    Optional<ResolvedRange> bundled(String slug) {
        return Optional.ofNullable(bundled.get(slug));
    }

    private ShippedAlias alias(ShippedFacts.NamedAlias named) {
        ShippedKpi kpi = bySlug.get(Slugs.of(named.kpiName(), "kpi"));
        if (kpi == null) {
            throw new IllegalStateException("an alias names no shipped KPI: " + named.alias());
        }
        return new ShippedAlias(kpi.kpi(), named.alias());
    }
}
