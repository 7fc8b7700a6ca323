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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An account's score.")
record HealthView(
        @Schema(required = true) UUID accountId,
        @Schema(nullable = true) @Nullable String accountName,

        @Schema(
                nullable = true,
                description = "The period scored last, or the one asked for; null while nothing is scored")
        @Nullable
        String period,

        @Schema(
                required = true,
                description = "The month it is for the tenant: when the two differ, nothing has arrived for it yet")
        String currentPeriod,

        @Schema(nullable = true, description = "0 to 100; null when no category with a weight has a scored KPI")
        @Nullable
        Double score,

        @Schema(nullable = true, description = "The score before it was rounded to two decimals") @Nullable
        Double exact,

        @Schema(required = true) Band band,

        @Schema(nullable = true, description = "Percent of the expected weight that has a score") @Nullable
        Double coverage,

        @Schema(nullable = true, description = "KPIs expected of the account") @Nullable
        Integer totalKpis,

        @Schema(nullable = true, description = "KPIs that enter the score") @Nullable
        Integer validKpis,

        @Schema(nullable = true) @Nullable StalestInput stalestInput,

        @Schema(nullable = true) ScoreDocument.@Nullable Previous previous,

        @Schema(nullable = true) @Nullable ChangeView change,

        @Schema(required = true) List<Category> categories,
        @Schema(nullable = true) @Nullable Cause cause,

        @Schema(nullable = true, description = "Counts how often the period was scored") @Nullable
        Integer revision,

        @Schema(nullable = true) @Nullable Instant scoredAt,

        @Schema(nullable = true, description = "Sequence of the values it was computed from") @Nullable
        Long valuesSequence,

        @Schema(nullable = true, description = "Version of the KPI catalogue it was computed with") @Nullable
        Integer catalogueVersion,

        @Schema(required = true) Model model) {

    @Schema(description = "The oldest value that entered the score.")
    record StalestInput(
            @Schema(required = true) String kpi,
            @Schema(required = true) String period) {}

    @Schema(description = "A category's part of a score.", name = "HealthCategory")
    record Category(
            @Schema(required = true) String category,
            @Schema(required = true) String label,

            @Schema(required = true, description = "Share of the account's score, 0 to 1")
            double weight,

            @Schema(nullable = true) @Nullable Double score,
            @Schema(required = true) Status status,

            @Schema(required = true, description = "Percent of the expected weight that has a score")
            double coverage,

            @Schema(
                    nullable = true,
                    description = "Its part of the account's score; the parts of all categories add up to it")
            @Nullable
            Double points) {

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

    @Schema(description = "The scoring model and the thresholds of its bands.", name = "ScoringModel")
    record Model(
            @Schema(required = true) UUID modelId,
            @Schema(required = true) int version,

            @Schema(required = true, description = "Percent of coverage below which the band is insufficient-data")
            double minimumCoverage,

            @Schema(required = true, description = "Lowest score of the band healthy")
            double healthyFrom,

            @Schema(required = true, description = "Lowest score of the band at-risk")
            double atRiskFrom) {
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
