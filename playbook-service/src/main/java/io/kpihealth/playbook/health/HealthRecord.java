package io.kpihealth.playbook.health;

import io.kpihealth.scoringclient.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What playbooks read of a health-scores record. It is self-sufficient: with older records of the
 * same account and the account itself it is all that a trigger may look at.
 *
 * @param cause why the score was computed; only {@link #DATA} may fire
 * @param valuesSequence which values it was computed from
 */
public record HealthRecord(
        UUID tenantId,
        UUID accountId,
        Period period,
        String cause,
        long valuesSequence,
        @Nullable UUID modelId,
        @Nullable String modelKind,
        @Nullable BigDecimal score,
        @Nullable String band,
        @Nullable Previous previous,
        @Nullable Change change,
        @Nullable List<Category> categories,
        @Nullable List<KpiReading> kpis) {
    public static final String DATA = "data";
    public static final String REPUBLISH = "republish";
    private static final Set<String> BANDS = Set.of("critical", "at-risk", "healthy");

    /** The score of the period before, as it was when this one was computed. */
    public record Previous(Period period, @Nullable BigDecimal score) {}

    /** The parts of the change against {@link Previous}. */
    public record Change(@Nullable BigDecimal data) {}

    /** A category of the weighted model; the regression model has none. */
    public record Category(String category) {}

    public HealthRecord {
        categories = categories == null ? List.of() : List.copyOf(categories);
        kpis = kpis == null ? List.of() : List.copyOf(kpis);
    }

    /** False is Insufficient data: no band, no trigger. */
    public boolean sufficient() {
        return score != null && band != null && BANDS.contains(band);
    }

    public boolean atRiskOrWorse() {
        return "at-risk".equals(band) || "critical".equals(band);
    }

    public Optional<KpiReading> kpi(String slug) {
        return readings().stream().filter(reading -> reading.kpi().equals(slug)).findFirst();
    }

    public List<KpiReading> readings() {
        return kpis == null ? List.of() : kpis;
    }

    /** Two scores are comparable only when one kind of model made both. */
    public boolean sameModelKind(HealthRecord other) {
        return kind().equals(other.kind());
    }

    private String kind() {
        return Objects.requireNonNullElse(
                modelKind, categories == null || categories.isEmpty() ? "without-categories" : "with-categories");
    }
}
