package io.kpihealth.scoring.model;

import io.kpihealth.scoringclient.Period;
import io.kpihealth.scoringclient.Rounding;
import io.kpihealth.scoringclient.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The default model. A KPI weighs by its impact inside its category, a category by the tenant's
 * weights among those present; everything is computed unrounded and rounded once for output.
 */
public final class WeightedModel {
    /** Sums over the KPIs of one category that are expected of the account. */
    private static final class Sums {
        private double expected;
        private double scored;
        private double points;

        private @Nullable Double score() {
            return scored == 0 ? null : points / scored;
        }

        private double coverage() {
            return scored / expected;
        }
    }

    private final KpiJudge judge = new KpiJudge();

    /**
     * Judges an account.
     *
     * @param readings the newest value of each KPI whose period ends in or before the scored one
     */
    public Assessment assess(Configuration configuration, Map<String, Reading> readings, Period period) {
        List<KpiScore> kpis = new ArrayList<>();
        for (KpiRule rule : configuration.rules().values()) {
            Reading reading = readings.get(rule.kpi());
            if (rule.expected() || reading != null) {
                kpis.add(judge.judge(rule, reading, period));
            }
        }
        Map<String, Sums> sums = sums(kpis);
        double presentWeight = 0;
        double weighted = 0;
        double expectedWeight = 0;
        double covered = 0;
        for (CategoryRule category : configuration.categories()) {
            Sums sum = sums.get(category.slug());
            if (sum == null) {
                continue;
            }
            expectedWeight += category.weight();
            covered += category.weight() * sum.coverage();
            Double score = sum.score();
            if (score != null) {
                presentWeight += category.weight();
                weighted += category.weight() * score;
            }
        }
        Double exact = presentWeight > 0 ? weighted / presentWeight : null;
        double coverage = expectedWeight > 0 ? 100 * covered / expectedWeight : 0;
        return assemble(configuration, kpis, sums, presentWeight, exact, coverage);
    }

    private static Map<String, Sums> sums(List<KpiScore> kpis) {
        Map<String, Sums> sums = new LinkedHashMap<>();
        for (KpiScore kpi : kpis) {
            if (kpi.weight() == null) {
                continue;
            }
            Sums sum = sums.computeIfAbsent(kpi.category(), category -> new Sums());
            sum.expected += kpi.weight();
            if (kpi.exact() != null) {
                sum.scored += kpi.weight();
                sum.points += kpi.weight() * kpi.exact();
            }
        }
        return sums;
    }

    private static Assessment assemble(
            Configuration configuration,
            List<KpiScore> kpis,
            Map<String, Sums> sums,
            double presentWeight,
            @Nullable Double exact,
            double coverage) {
        List<CategoryScore> categories = new ArrayList<>();
        for (CategoryRule category : configuration.categories()) {
            Sums sum = sums.get(category.slug());
            if (sum != null) {
                categories.add(line(category, sum));
            }
        }
        ModelSettings settings = configuration.settings();
        double shownCoverage = Rounding.two(coverage);
        if (exact == null) {
            return new Assessment(null, null, Band.INSUFFICIENT_DATA, shownCoverage, categories, List.copyOf(kpis));
        }
        double score = Rounding.two(exact);
        Band band = shownCoverage < settings.minimumCoverage() ? Band.INSUFFICIENT_DATA : settings.band(score);
        Contributions contributions = new Contributions(presentWeight, Rounding.cents(exact));
        List<CategoryScore> withPoints = contributions.ofCategories(categories);
        List<KpiScore> lines = new ArrayList<>(kpis);
        for (CategoryScore category : withPoints) {
            Sums sum = sums.get(category.category());
            if (sum != null && sum.scored > 0) {
                List<Integer> members = IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).category().equals(category.category()))
                        .filter(i -> lines.get(i).expected() && lines.get(i).exact() != null)
                        .boxed()
                        .toList();
                contributions.ofKpis(category, sum.scored, members, lines);
            }
        }
        return new Assessment(exact, score, band, shownCoverage, withPoints, List.copyOf(lines));
    }

    private static CategoryScore line(CategoryRule category, Sums sum) {
        Double exact = sum.score();
        Double score = exact == null ? null : Rounding.two(exact);
        Status status = score == null ? Status.UNKNOWN : Status.ofScore(score);
        return new CategoryScore(
                category.slug(),
                category.label(),
                category.weight(),
                exact,
                score,
                status,
                Rounding.two(100 * sum.coverage()),
                /* points */ null);
    }
}
