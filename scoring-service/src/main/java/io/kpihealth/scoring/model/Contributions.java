package io.kpihealth.scoring.model;

import io.kpihealth.scoringclient.Rounding;
import java.util.ArrayList;
import java.util.List;

/** Apportions an account's score to its categories and theirs to their KPIs, so that every level adds up. */
final class Contributions {
    private static final double CENTS = 100;

    private final double presentWeight;
    private final long accountCents;

    /** @param presentWeight summed weight of the categories that have a scored KPI */
    Contributions(double presentWeight, long accountCents) {
        this.presentWeight = presentWeight;
        this.accountCents = accountCents;
    }

    List<CategoryScore> ofCategories(List<CategoryScore> categories) {
        List<Double> exactPoints = categories.stream()
                .map(category -> category.exact() == null ? 0 : share(category) * category.exact())
                .toList();
        long[] cents = Shares.cents(accountCents, exactPoints);
        List<CategoryScore> lines = new ArrayList<>();
        for (int i = 0; i < cents.length; i++) {
            CategoryScore category = categories.get(i);
            Double points = category.exact() == null ? null : cents[i] / CENTS;
            lines.add(new CategoryScore(
                    category.category(),
                    category.label(),
                    category.weight(),
                    category.exact(),
                    category.score(),
                    category.status(),
                    category.coverage(),
                    points));
        }
        return lines;
    }

    /** Writes points and cost into the lines of one category's scored KPIs. */
    void ofKpis(CategoryScore category, double scoredWeight, List<Integer> members, List<KpiScore> lines) {
        if (category.points() == null) {
            return;
        }
        double categoryShare = share(category);
        List<Double> exactPoints = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        for (int member : members) {
            KpiScore kpi = lines.get(member);
            double exact = kpi.exact() == null ? 0 : kpi.exact();
            double share = kpi.weight() == null ? 0 : categoryShare * kpi.weight() / scoredWeight;
            exactPoints.add(share * exact);
            costs.add(share * (100 - exact));
        }
        long[] cents = Shares.cents(Math.round(category.points() * CENTS), exactPoints);
        for (int i = 0; i < cents.length; i++) {
            int member = members.get(i);
            lines.set(member, lines.get(member).with(cents[i] / CENTS, Rounding.two(costs.get(i))));
        }
    }

    private double share(CategoryScore category) {
        return category.weight() / presentWeight;
    }
}
