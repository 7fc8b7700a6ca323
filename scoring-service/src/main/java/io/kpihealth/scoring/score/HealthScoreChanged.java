package io.kpihealth.scoring.score;

import io.kpihealth.messaging.OutgoingEvent;
import io.kpihealth.scoring.model.Band;
import io.kpihealth.scoring.model.CategoryScore;
import io.kpihealth.scoring.model.Change;
import io.kpihealth.scoring.model.KpiScore;
import io.kpihealth.scoring.model.RangeUse;
import io.kpihealth.scoring.model.Reason;
import io.kpihealth.scoringclient.Status;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A computed score as the health-scores topic carries it: all that a trigger may look at. */
record HealthScoreChanged(
        UUID tenantId,
        UUID accountId,
        String period,
        int revision,
        Cause cause,
        long valuesSequence,
        UUID modelId,
        String modelKind,
        int modelVersion,
        int catalogueVersion,
        @Nullable Double score,
        @Nullable Double exact,
        Band band,
        double coverage,
        ScoreDocument.@Nullable Previous previous,
        @Nullable Change change,
        List<Category> categories,
        List<Kpi> kpis) {
    private static final String TOPIC = "kpihealth.health-scores";
    /** Scores of different kinds of model are not comparable. */
    private static final String MODEL_KIND = "weighted-ranges";

    private static final String TYPE = "kpihealth.health-score.changed.v1";

    record Category(
            String category,
            double weight,
            @Nullable Double score,
            Status status,
            double coverage,
            @Nullable Double points) {}

    /** Neither raw text nor cell: what a person typed stays out of events. */
    record Kpi(
            String kpi,
            @Nullable Double value,
            @Nullable String unit,
            List<String> flags,
            @Nullable Double score,
            Status status,
            @Nullable Reason reason,
            @Nullable Integer weight,
            @Nullable Double points,
            @Nullable Double cost,
            int definitionVersion,
            String category,
            String impact,
            @Nullable String valuePeriod,
            @Nullable RangeUse range) {}

    /** The score of a period that has no values any more. */
    record Removed(UUID tenantId, UUID accountId, String period, boolean removed) {}

    static OutgoingEvent event(UUID tenant, ScoreDocument document, @Nullable String causationId) {
        return new OutgoingEvent(
                TOPIC, TYPE, key(tenant, document.accountId(), document.period()), of(tenant, document), causationId);
    }

    static OutgoingEvent removal(UUID tenant, UUID account, String period, @Nullable String causationId) {
        Removed removed = new Removed(tenant, account, period, /* removed */ true);
        return new OutgoingEvent(TOPIC, TYPE, key(tenant, account, period), removed, causationId);
    }

    private static String key(UUID tenant, UUID account, String period) {
        return tenant + ":" + account + ":" + period;
    }

    private static HealthScoreChanged of(UUID tenant, ScoreDocument document) {
        return new HealthScoreChanged(
                tenant,
                document.accountId(),
                document.period(),
                document.revision(),
                document.cause(),
                document.valuesSequence(),
                document.model().modelId(),
                MODEL_KIND,
                document.model().version(),
                document.catalogueVersion(),
                document.assessment().score(),
                Exact.shown(document.assessment().exact()),
                document.assessment().band(),
                document.assessment().coverage(),
                document.previous(),
                document.change(),
                document.assessment().categories().stream()
                        .map(HealthScoreChanged::category)
                        .toList(),
                document.assessment().kpis().stream()
                        .map(HealthScoreChanged::kpi)
                        .toList());
    }

    private static Category category(CategoryScore category) {
        return new Category(
                category.category(),
                category.weight(),
                category.score(),
                category.status(),
                category.coverage(),
                category.points());
    }

    private static Kpi kpi(KpiScore kpi) {
        return new Kpi(
                kpi.kpi(),
                kpi.countedValue(),
                kpi.unit(),
                kpi.flags(),
                kpi.score(),
                kpi.status(),
                kpi.reason(),
                kpi.weight(),
                kpi.points(),
                kpi.cost(),
                kpi.definitionVersion(),
                kpi.category(),
                kpi.impact().label(),
                kpi.reading() == null ? null : kpi.reading().period(),
                kpi.range());
    }
}
