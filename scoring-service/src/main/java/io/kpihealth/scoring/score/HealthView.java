package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.Band;
import io.kpihealth.scoring.model.CategoryScore;
import io.kpihealth.scoring.model.KpiScore;
import io.kpihealth.scoring.model.ModelSettings;
import io.kpihealth.scoring.model.Reading;
import io.kpihealth.scoringclient.Period;
import io.kpihealth.scoringclient.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account's score.
 *
 * @param period the period scored last, or the one asked for; null while nothing is scored
 * @param currentPeriod the month it is for the tenant: when the two differ, nothing has arrived for it yet
 * @param stalestInput the oldest value that entered the score
 */
record HealthView(
        UUID accountId,
        @Nullable String accountName,
        @Nullable String period,
        String currentPeriod,
        @Nullable Double score,
        @Nullable Double exact,
        Band band,
        @Nullable Double coverage,
        @Nullable Integer totalKpis,
        @Nullable Integer validKpis,
        @Nullable StalestInput stalestInput,
        ScoreDocument.@Nullable Previous previous,
        @Nullable ChangeView change,
        List<Category> categories,
        @Nullable Cause cause,
        @Nullable Integer revision,
        @Nullable Instant scoredAt,
        @Nullable Long valuesSequence,
        @Nullable Integer catalogueVersion,
        Model model) {

    record StalestInput(String kpi, String period) {}

    record Category(
            String category,
            String label,
            double weight,
            @Nullable Double score,
            Status status,
            double coverage,
            @Nullable Double points) {

        static Category of(CategoryScore category) {
            return new Category(
                    category.category(),
                    category.label(),
                    category.weight(),
                    category.score(),
                    category.status(),
                    category.coverage(),
                    category.points());
        }
    }

    /** The model and the thresholds of its bands. */
    record Model(UUID modelId, int version, double minimumCoverage, double healthyFrom, double atRiskFrom) {
        static Model of(ModelSettings settings) {
            return new Model(
                    settings.modelId(),
                    settings.version(),
                    settings.minimumCoverage(),
                    settings.healthyFrom(),
                    settings.atRiskFrom());
        }
    }

    static HealthView none(Account account, Period currentPeriod) {
        return new HealthView(
                account.id(),
                account.name(),
                /* period */ null,
                currentPeriod.toString(),
                /* score */ null,
                /* exact */ null,
                Band.INSUFFICIENT_DATA,
                /* coverage */ null,
                /* totalKpis */ null,
                /* validKpis */ null,
                /* stalestInput */ null,
                /* previous */ null,
                /* change */ null,
                /* categories */ List.of(),
                /* cause */ null,
                /* revision */ null,
                /* scoredAt */ null,
                /* valuesSequence */ null,
                /* catalogueVersion */ null,
                Model.of(ScoringDefaults.model()));
    }

    static HealthView of(Account account, Period currentPeriod, ScoreDocument document) {
        return new HealthView(
                account.id(),
                account.name(),
                document.period(),
                currentPeriod.toString(),
                document.assessment().score(),
                Exact.shown(document.assessment().exact()),
                document.assessment().band(),
                document.assessment().coverage(),
                document.assessment().totalKpis(),
                document.assessment().validKpis(),
                stalest(document.assessment().kpis()),
                document.previous(),
                ChangeView.of(document.change()),
                document.assessment().categories().stream().map(Category::of).toList(),
                document.cause(),
                document.revision(),
                document.scoredAt(),
                document.valuesSequence(),
                document.catalogueVersion(),
                Model.of(document.model()));
    }

    private static @Nullable StalestInput stalest(List<KpiScore> kpis) {
        return kpis.stream()
                .filter(kpi -> kpi.points() != null && kpi.reading() != null)
                .min(Comparator.comparing(
                        kpi -> Period.parse(reading(kpi).period()).end()))
                .map(kpi -> new StalestInput(kpi.kpi(), reading(kpi).period()))
                .orElse(null);
    }

    private static Reading reading(KpiScore kpi) {
        return Objects.requireNonNull(kpi.reading());
    }
}
