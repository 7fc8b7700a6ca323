package io.kpihealth.scoringclient;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order in which ranges are looked for; first hit wins, none means that the KPI is Unknown. */
public final class RangeResolver {
    private RangeResolver() {}

    /** Ranges as recorded somewhere: the table fed by the topic, or the owning service's rows. */
    @FunctionalInterface
    public interface Rows {
        /** The live range of exactly this series; no tenant asks for a system default. */
        @Nullable
        ResolvedRange find(@Nullable UUID tenantId, @Nullable String segment, String kpi);
    }

    /** The tenant's range for the segment, else the tenant's, else the system default. */
    public static Optional<ResolvedRange> resolve(Rows rows, UUID tenantId, @Nullable String segment, String kpi) {
        ResolvedRange found = segment == null ? null : rows.find(tenantId, segment, kpi);
        if (found == null) {
            found = rows.find(tenantId, /* segment */ null, kpi);
        }
        if (found == null) {
            found = rows.find(/* tenantId */ null, /* segment */ null, kpi);
        }
        return Optional.ofNullable(found);
    }

    /** The copy of the shipped defaults in this library, marked: for answers to people while nothing was read yet. */
    public static Optional<ResolvedRange> bundled(String kpi) {
        return ShippedCatalogue.get().bundled(kpi);
    }
}
