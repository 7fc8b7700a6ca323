package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.KpiScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score down to the cells. Points of categories add up to the score, those of KPIs to their category's.
 *
 * @param notCounted KPIs with a value that are not expected of the account: judged, but part of nothing
 */
record ExplanationView(HealthView health, List<Category> categories, List<KpiView> notCounted) {

    /** A category with the KPIs that are expected in it. */
    record Category(
            String category,
            String label,
            double weight,
            @Nullable Double score,
            @Nullable Double points,
            double coverage,
            List<KpiView> kpis) {}

    static ExplanationView of(HealthView health, ScoreDocument document) {
        List<KpiScore> kpis = document.assessment().kpis();
        List<Category> categories = document.assessment().categories().stream()
                .map(category -> new Category(
                        category.category(),
                        category.label(),
                        category.weight(),
                        category.score(),
                        category.points(),
                        category.coverage(),
                        kpis.stream()
                                .filter(KpiScore::expected)
                                .filter(kpi -> kpi.category().equals(category.category()))
                                .map(KpiView::of)
                                .toList()))
                .toList();
        List<KpiView> notCounted =
                kpis.stream().filter(kpi -> !kpi.expected()).map(KpiView::of).toList();
        return new ExplanationView(health, categories, notCounted);
    }
}
