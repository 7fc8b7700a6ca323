package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.Assessment;
import io.kpihealth.scoring.model.CategoryScore;
import io.kpihealth.scoring.model.Change;
import io.kpihealth.scoring.model.KpiScore;
import io.kpihealth.scoring.model.ModelSettings;
import io.kpihealth.scoring.model.RangeUse;
import io.kpihealth.scoring.model.Reading;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Types that Jackson meets in events and stored documents only, where the build cannot see them. */
@RegisterForReflection(
        targets = {
            AccountState.class,
            CatalogueState.class,
            CatalogueState.Category.class,
            CatalogueState.Kpi.class,
            CatalogueState.Expected.class,
            CatalogueState.NotApplicable.class,
            ValuesState.class,
            ValuesState.Value.class,
            HealthScoreChanged.class,
            HealthScoreChanged.Category.class,
            HealthScoreChanged.Kpi.class,
            HealthScoreChanged.Removed.class,
            ScoreDocument.class,
            ScoreDocument.Previous.class,
            Assessment.class,
            CategoryScore.class,
            Change.class,
            KpiScore.class,
            ModelSettings.class,
            RangeUse.class,
            Reading.class,
            Reading.Cell.class
        })
final class NativeTypes {
    private NativeTypes() {}
}
