package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.CategoryRule;
import io.kpihealth.scoring.model.ModelSettings;
import io.kpihealth.scoringclient.Categories;
import io.kpihealth.scoringclient.Status;
import io.kpihealth.tenancy.Ids;
import java.util.List;

/** The shipped model and category weights, which every tenant starts with. */
public final class ScoringDefaults {
    private static final double MINIMUM_COVERAGE = 50;

    private ScoringDefaults() {}

    public static ModelSettings model() {
        return new ModelSettings(
                Ids.named("scoring-model:weighted-ranges"),
                /* version */ 1,
                MINIMUM_COVERAGE,
                Status.HEALTHY_FROM,
                Status.AT_RISK_FROM);
    }

    static List<CategoryRule> categories() {
        return Categories.canonical().stream()
                .map(category -> new CategoryRule(category.slug(), category.label(), category.weight()))
                .toList();
    }
}
