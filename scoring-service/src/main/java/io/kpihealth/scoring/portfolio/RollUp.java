package io.kpihealth.scoring.portfolio;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Scores of accounts as one: their mean weighted by contract value. When no account with a score has one, all weigh
 * the same.
 *
 * @param weighted unrounded; null when no account has a score
 * @param mean unrounded and unweighted
 * @param byWeight false when the mean stands in for the weighted score
 */
record RollUp(@Nullable Double weighted, @Nullable Double mean, boolean byWeight) {

    static RollUp of(List<ScoredAccount> accounts, Function<ScoredAccount, @Nullable Double> score) {
        double sum = 0;
        double weighted = 0;
        double weights = 0;
        int count = 0;
        for (ScoredAccount account : accounts) {
            Double exact = score.apply(account);
            if (exact == null) {
                continue;
            }
            count++;
            sum += exact;
            if (account.weight() != null && account.weighs()) {
                weighted += exact * account.weight();
                weights += account.weight();
            }
        }
        if (count == 0) {
            return new RollUp(null, null, /* byWeight */ false);
        }
        double mean = sum / count;
        return weights > 0
                ? new RollUp(weighted / weights, mean, /* byWeight */ true)
                : new RollUp(mean, mean, /* byWeight */ false);
    }
}
