package io.kpihealth.scoring.portfolio;

import io.kpihealth.scoring.model.Band;
import io.kpihealth.scoring.score.Exact;
import io.kpihealth.scoringclient.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's roll-up.
 *
 * @param period the one asked for; null when each account shows the period it was scored for last
 * @param weighting {@code contract_value}, or {@code equal} when no scored account has one
 * @param score weighted; {@code unweightedMean} always stands beside it
 * @param withoutWeight active accounts that have no contract value and so weigh nothing
 * @param atRisk accounts in the bands Critical and At risk, worst first
 * @param movers accounts that changed most since their previous period
 */
record PortfolioView(
        @Nullable String period,
        String currentPeriod,
        String mode,
        String weighting,
        @Nullable String currency,
        @Nullable Double score,
        @Nullable Double exact,
        @Nullable Band band,
        @Nullable Double unweightedMean,
        int accounts,
        int scoredAccounts,
        Bands bands,
        Unweighted withoutWeight,
        List<Category> categories,
        List<Line> atRisk,
        List<Line> movers) {
    private static final String MODE = "account_rollup";
    private static final int LISTED = 50;
    private static final int MOVERS = 10;

    /** Accounts per band; the last one has no score at all. */
    record Bands(int healthy, int atRisk, int critical, int insufficientData, int notScored) {}

    record Unweighted(int count, List<Named> accounts) {}

    record Named(
            UUID accountId,
            @Nullable String externalId,
            @Nullable String name) {}

    record Category(
            String category,
            @Nullable Double score,
            @Nullable Double unweightedMean) {}

    record Line(
            UUID accountId,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String segment,
            @Nullable Double contractValue,
            @Nullable String period,
            @Nullable Double score,
            @Nullable Band band,
            @Nullable Double coverage,
            @Nullable Double change) {

        static Line of(ScoredAccount account) {
            return new Line(
                    account.id(),
                    account.externalId(),
                    account.name(),
                    account.segment(),
                    account.weight(),
                    account.period(),
                    account.score(),
                    account.band(),
                    account.coverage(),
                    account.change());
        }
    }

    /** @param bandOf the band of a rounded score under the model's thresholds */
    static PortfolioView of(
            @Nullable String period,
            String currentPeriod,
            @Nullable String currency,
            List<ScoredAccount> accounts,
            DoubleFunction<Band> bandOf) {
        RollUp all = RollUp.of(accounts, ScoredAccount::exact);
        Double weighted = all.weighted();
        Double score = rounded(weighted);
        return new PortfolioView(
                period,
                currentPeriod,
                MODE,
                all.byWeight() ? "contract_value" : "equal",
                currency,
                score,
                Exact.shown(weighted),
                score == null ? null : bandOf.apply(score),
                rounded(all.mean()),
                accounts.size(),
                (int) accounts.stream()
                        .filter(account -> account.exact() != null)
                        .count(),
                bands(accounts),
                withoutWeight(accounts),
                categories(accounts),
                accounts.stream()
                        .filter(account -> account.band() == Band.CRITICAL || account.band() == Band.AT_RISK)
                        .sorted(Comparator.comparingDouble(account -> orZero(account.exact())))
                        .limit(LISTED)
                        .map(Line::of)
                        .toList(),
                accounts.stream()
                        .filter(account -> orZero(account.change()) != 0)
                        .sorted(Comparator.comparingDouble(account -> -Math.abs(orZero(account.change()))))
                        .limit(MOVERS)
                        .map(Line::of)
                        .toList());
    }

    private static Bands bands(List<ScoredAccount> accounts) {
        return new Bands(
                count(accounts, Band.HEALTHY),
                count(accounts, Band.AT_RISK),
                count(accounts, Band.CRITICAL),
                count(accounts, Band.INSUFFICIENT_DATA),
                count(accounts, null));
    }

    private static int count(List<ScoredAccount> accounts, @Nullable Band band) {
        return (int) accounts.stream().filter(account -> account.band() == band).count();
    }

    private static Unweighted withoutWeight(List<ScoredAccount> accounts) {
        List<Named> named = accounts.stream()
                .filter(account -> !account.weighs())
                .map(account -> new Named(account.id(), account.externalId(), account.name()))
                .toList();
        return new Unweighted(named.size(), named);
    }

    private static List<Category> categories(List<ScoredAccount> accounts) {
        Set<String> slugs = new LinkedHashSet<>();
        accounts.forEach(account -> slugs.addAll(account.categories().keySet()));
        List<Category> categories = new ArrayList<>();
        for (String slug : slugs) {
            RollUp one = RollUp.of(accounts, account -> account.categories().get(slug));
            categories.add(new Category(slug, rounded(one.weighted()), rounded(one.mean())));
        }
        return categories;
    }

    private static @Nullable Double rounded(@Nullable Double exact) {
        return exact == null ? null : Double.valueOf(Rounding.two(exact));
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
