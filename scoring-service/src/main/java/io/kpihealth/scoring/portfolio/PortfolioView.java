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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The tenant's active accounts as one.")
record PortfolioView(
        @Schema(
                nullable = true,
                description = "The one asked for; null when each account shows the period it was scored for last")
        @Nullable
        String period,

        @Schema(required = true, description = "The month it is for the tenant")
        String currentPeriod,

        @Schema(
                required = true,
                description = "How the score comes about",
                enumeration = {"account_rollup"})
        String mode,

        @Schema(
                required = true,
                description = "equal when no scored account has a contract value",
                enumeration = {"contract_value", "equal"})
        String weighting,

        @Schema(nullable = true, description = "Of the contract values") @Nullable
        String currency,

        @Schema(nullable = true, description = "Weighted mean, 0 to 100; null when no account has a score") @Nullable
        Double score,

        @Schema(nullable = true, description = "The score before it was rounded to two decimals") @Nullable
        Double exact,

        @Schema(nullable = true) @Nullable Band band,

        @Schema(nullable = true, description = "Every account counts the same") @Nullable
        Double unweightedMean,

        @Schema(required = true) int accounts,
        @Schema(required = true) int scoredAccounts,
        @Schema(required = true) Bands bands,

        @Schema(required = true, description = "Active accounts that have no contract value and so weigh nothing")
        Unweighted withoutWeight,

        @Schema(required = true) List<Category> categories,

        @Schema(required = true, description = "The 50 worst accounts of the bands critical and at-risk, worst first")
        List<Line> atRisk,

        @Schema(required = true, description = "The 10 accounts that changed most since their previous period")
        List<Line> movers) {
    private static final String MODE = "account_rollup";
    private static final int LISTED = 50;
    private static final int MOVERS = 10;

    @Schema(description = "Accounts per band; the last one has no score at all.", name = "PortfolioBands")
    record Bands(
            @Schema(required = true) int healthy,
            @Schema(required = true) int atRisk,
            @Schema(required = true) int critical,
            @Schema(required = true) int insufficientData,
            @Schema(required = true) int notScored) {}

    @Schema(description = "Accounts without a contract value.", name = "AccountsWithoutWeight")
    record Unweighted(
            @Schema(required = true) int count,
            @Schema(required = true) List<Named> accounts) {}

    @Schema(description = "An account and its names.", name = "NamedAccount")
    record Named(
            @Schema(required = true) UUID accountId,
            @Schema(nullable = true) @Nullable String externalId,
            @Schema(nullable = true) @Nullable String name) {}

    @Schema(description = "A category over all accounts.", name = "PortfolioCategory")
    record Category(
            @Schema(required = true, description = "Slug") String category,
            @Schema(nullable = true) @Nullable Double score,
            @Schema(nullable = true) @Nullable Double unweightedMean) {}

    @Schema(description = "An account of the portfolio with its score.", name = "PortfolioAccount")
    record Line(
            @Schema(required = true) UUID accountId,
            @Schema(nullable = true) @Nullable String externalId,
            @Schema(nullable = true) @Nullable String name,
            @Schema(nullable = true) @Nullable String segment,
            @Schema(nullable = true) @Nullable Double contractValue,
            @Schema(nullable = true) @Nullable String period,
            @Schema(nullable = true) @Nullable Double score,
            @Schema(nullable = true) @Nullable Band band,

            @Schema(nullable = true, description = "Percent of the expected weight that has a score") @Nullable
            Double coverage,

            @Schema(nullable = true, description = "Points since the previous period") @Nullable
            Double change) {

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
