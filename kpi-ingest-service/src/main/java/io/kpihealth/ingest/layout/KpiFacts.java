package io.kpihealth.ingest.layout;

import io.kpihealth.scoringclient.ShippedCatalogue;
import org.jspecify.annotations.Nullable;

/** What is known about KPIs, by slug. */
@FunctionalInterface
public interface KpiFacts {
    @Nullable
    KpiFact find(String kpi);

    /** The shipped definitions, without ranges. */
    static KpiFacts shipped() {
        return kpi -> ShippedCatalogue.get().find(kpi).map(KpiFact::shipped).orElse(null);
    }
}
