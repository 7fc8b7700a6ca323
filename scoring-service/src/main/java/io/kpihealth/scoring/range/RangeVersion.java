package io.kpihealth.scoring.range;

import io.kpihealth.scoringclient.Bounds;
import io.kpihealth.scoringclient.ReferenceRange;
import io.kpihealth.tenancy.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a series. Only its state ever changes: live becomes superseded, once. */
@Entity
@Table(name = "reference_range")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RangeVersion {
    static final String LIVE = "live";
    static final String SUPERSEDED = "superseded";
    static final String REMOVED = "removed";

    @Id
    UUID id;

    // Written by the column's default, which only knows the bound tenant.
    @Column(name = "tenant_id", insertable = false, updatable = false)
    @Nullable
    UUID tenantId;

    @Column(name = "range_id")
    UUID rangeId;

    int version;
    String state;

    @Nullable
    String segment;

    String kpi;

    @Column(name = "kpi_name")
    String kpiName;

    String unit;

    @Column(name = "higher_is_better")
    boolean higherIsBetter;

    @Column(name = "critical_min")
    @Nullable
    BigDecimal criticalMin;

    @Column(name = "critical_max")
    @Nullable
    BigDecimal criticalMax;

    @Column(name = "risk_min")
    @Nullable
    BigDecimal riskMin;

    @Column(name = "risk_max")
    @Nullable
    BigDecimal riskMax;

    @Column(name = "healthy_min")
    @Nullable
    BigDecimal healthyMin;

    @Column(name = "healthy_max")
    @Nullable
    BigDecimal healthyMax;

    @Column(name = "valid_from")
    @Nullable
    LocalDate validFrom;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Nullable
    String note;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_by")
    String updatedBy;

    @Column(name = "updated_at")
    Instant updatedAt;

    RangeVersion() {}

    /** The version that follows the previous one of the series, or begins it. */
    static RangeVersion of(ReferenceRange range, String kpiName, Change change, @Nullable RangeVersion previous) {
        RangeVersion fresh = new RangeVersion();
        fresh.id = Ids.next();
        fresh.tenantId = range.tenantId();
        fresh.rangeId = range.rangeId();
        fresh.version = range.version();
        fresh.state = change.state();
        fresh.segment = range.segment();
        fresh.kpi = range.kpi();
        fresh.kpiName = kpiName;
        fresh.unit = range.unit();
        fresh.setBounds(range.bounds());
        fresh.validFrom = range.validFrom();
        fresh.expiresAt = range.expiresAt();
        fresh.note = change.note();
        fresh.createdBy = previous == null ? change.by() : previous.createdBy;
        fresh.createdAt = previous == null ? change.at() : previous.createdAt;
        fresh.updatedBy = change.by();
        fresh.updatedAt = change.at();
        return fresh;
    }

    /** Who makes a version, when and why, and whether the series lives on. */
    record Change(String state, @Nullable String note, String by, Instant at) {}

    boolean own() {
        return tenantId != null;
    }

    boolean live() {
        return state.equals(LIVE);
    }

    void supersede() {
        state = SUPERSEDED;
    }

    Bounds bounds() {
        return new Bounds(higherIsBetter, criticalMin, criticalMax, riskMin, riskMax, healthyMin, healthyMax);
    }

    ReferenceRange range() {
        return new ReferenceRange(rangeId, version, tenantId, segment, kpi, unit, bounds(), validFrom, expiresAt);
    }

    private void setBounds(Bounds bounds) {
        higherIsBetter = bounds.higherIsBetter();
        criticalMin = bounds.criticalMin();
        criticalMax = bounds.criticalMax();
        riskMin = bounds.riskMin();
        riskMax = bounds.riskMax();
        healthyMin = bounds.healthyMin();
        healthyMax = bounds.healthyMax();
    }
}
