package io.kpihealth.scoringclient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of one series. No tenant means a system default, no segment the whole tenant, no first day that it is
 * valid from the beginning of time.
 */
public record ReferenceRange(
        UUID rangeId,
        int version,
        @Nullable UUID tenantId,
        @Nullable String segment,
        String kpi,
        String unit,
        Bounds bounds,
        @Nullable LocalDate validFrom,
        @Nullable Instant expiresAt) {}
