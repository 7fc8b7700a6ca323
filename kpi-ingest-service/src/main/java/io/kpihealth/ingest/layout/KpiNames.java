package io.kpihealth.ingest.layout;

import io.kpihealth.scoringclient.ShippedAlias;
import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.scoringclient.ShippedKpi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** KPIs by the names that files give them. */
public interface KpiNames {
    /** Cheap: asked for every header of every sheet. */
    KpiMatch match(String name);

    /** Names of up to three KPIs that an unknown name may mean, the nearest first. */
    List<String> suggestions(String name);

    /** A KPI of a tenant under the tenant's own name and aliases. */
    record Entry(String kpi, String name, List<String> aliases) {}

    /** The shipped KPIs that every tenant has. */
    static KpiNames shipped() {
        return of(List.of());
    }

    /** A tenant's names, then its aliases, then shipped names and aliases; a name wins over any alias. */
    static KpiNames of(Collection<Entry> own) {
        Map<String, List<String>> shippedAliases = new HashMap<>();
        for (ShippedAlias alias : ShippedCatalogue.get().aliases()) {
            shippedAliases
                    .computeIfAbsent(alias.kpi(), kpi -> new ArrayList<>())
                    .add(alias.alias());
        }
        NameIndex index = new NameIndex();
        own.forEach(entry -> index.addName(entry.kpi(), entry.name()));
        for (ShippedKpi kpi : ShippedCatalogue.get().kpis()) {
            if (kpi.scope() != ShippedKpi.Scope.SERVERLESS_TEMPLATE) {
                index.addName(kpi.kpi(), kpi.name());
            }
        }
        own.forEach(entry -> index.addAliases(entry.kpi(), entry.aliases()));
        index.closeTenant();
        shippedAliases.forEach(index::addAliases);
        return index;
    }
}
