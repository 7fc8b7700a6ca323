package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.KpiScore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "A score down to the cells. Points of categories add up to the score, those of KPIs to their"
                + " category's.")
record ExplanationView(
        @Schema(required = true) HealthView health,
        @Schema(required = true) List<Category> categories,

        @Schema(
                required = true,
                description = "KPIs with a value that are not expected of the account: judged, but part of nothing")
        List<KpiView> notCounted) {

    @Schema(description = "A category with the KPIs that are expected in it.", name = "ExplainedCategory")
    record Category(
            @Schema(required = true) String category,
            @Schema(required = true) String label,

            @Schema(required = true, description = "Share of the account's score, 0 to 1")
            double weight,

            @Schema(nullable = true) @Nullable Double score,

            @Schema(
                    nullable = true,
                    description = "Its part of the account's score; the parts of all categories add up to it")
            @Nullable
            Double points,

            @Schema(required = true, description = "Percent of the expected weight that has a score")
            double coverage,

            @Schema(required = true) List<KpiView> kpis) {}

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
