package io.kpihealth.scoring.score;

import io.kpihealth.scoringclient.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides which scores are due. All that may be touched is locked first, in the order of accounts and periods, and the
 * configuration read after that.
 */
@ApplicationScoped
class Scoring {
    /** Scores in one transaction; some milliseconds each, and a transaction may last a minute. */
    private static final int PORTION = 500;

    private final AccountStore accounts;
    private final ValueStore values;
    private final ScoreStore scores;
    private final CatalogueStore catalogues;
    private final Configurations configurations;
    private final Scorer scorer;

    Scoring(
            AccountStore accounts,
            ValueStore values,
            ScoreStore scores,
            CatalogueStore catalogues,
            Configurations configurations,
            Scorer scorer) {
        this.accounts = accounts;
        this.values = values;
        this.scores = scores;
        this.catalogues = catalogues;
        this.configurations = configurations;
        this.scorer = scorer;
    }

    /**
     * Scores values that have no score yet, as far as their catalogue is here, and what rests on them.
     *
     * @return whether there may be more of them: a first catalogue can wake more than one transaction should hold
     */
    boolean waiting(@Nullable String causationId) {
        CatalogueState catalogue = catalogues.find().orElse(null);
        if (catalogue == null) {
            return false;
        }
        List<ValueStore.Waiting> found = values.waiting(catalogue.version(), PORTION);
        Map<UUID, Set<Period>> due = new LinkedHashMap<>();
        for (ValueStore.Waiting waiting : found) {
            due.computeIfAbsent(
                            waiting.accountId(),
                            account -> new TreeSet<>(
                                    Comparator.comparing(Period::end).thenComparing(Comparator.naturalOrder())))
                    .add(waiting.period());
        }
        Map<UUID, List<ScoreHead>> locked = new LinkedHashMap<>();
        due.forEach((account, periods) -> locked.put(
                account, scores.lock(account, periods, periods.iterator().next().end())));
        configurations
                .snapshot()
                .ifPresent(snapshot -> locked.forEach((account, heads) -> {
                    Account known = accounts.known(account);
                    Set<Period> own = due.getOrDefault(account, Set.of());
                    for (ScoreHead head : heads) {
                        if (own.contains(head.period())) {
                            scorer.score(known, head, Trigger.VALUES, snapshot, causationId);
                        } else if (head.reported()) {
                            scorer.score(known, head, Trigger.EARLIER_PERIOD, snapshot, causationId);
                        }
                    }
                }));
        return found.size() == PORTION;
    }

    /** Accounts that may have scores of open periods on that day. */
    List<UUID> accountsWithOpenPeriods(LocalDate today) {
        return scores.accountsFrom(oldestOpenEnd(today));
    }

    /** Scores an account's open periods again where their configuration is not the one in force. */
    void openPeriods(UUID account, LocalDate today) {
        List<ScoreHead> heads = new ArrayList<>(scores.lock(account, List.of(), oldestOpenEnd(today)));
        heads.removeIf(head -> !head.reported() || !head.period().open(today));
        Account known = accounts.known(account);
        configurations
                .snapshot()
                .ifPresent(snapshot -> heads.forEach(
                        head -> scorer.score(known, head, Trigger.CONFIGURATION, snapshot, /* causationId */ null)));
    }

    /** The last day of the oldest period that is open in any grain. */
    private static LocalDate oldestOpenEnd(LocalDate today) {
        LocalDate oldest = today;
        for (Period.Grain grain : Period.Grain.values()) {
            LocalDate end = Period.oldestOpen(grain, today).end();
            oldest = end.isBefore(oldest) ? end : oldest;
        }
        return oldest;
    }
}
