package io.kpihealth.playbook.execution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Executions of the bound tenant. */
@ApplicationScoped
class ExecutionRepository implements PanacheRepositoryBase<Execution, UUID> {
    private static final List<ExecutionState> OPEN =
            List.of(ExecutionState.PROPOSED, ExecutionState.IN_PROGRESS, ExecutionState.PAUSED);
    private static final List<ExecutionState> RUN =
            List.of(ExecutionState.COMPLETED, ExecutionState.CANCELLED, ExecutionState.FAILED);

    /** What a list is narrowed to; null narrows nothing. */
    record Filter(
            @Nullable ExecutionState state,
            @Nullable UUID accountId,
            @Nullable String playbook) {}

    List<Execution> open(UUID accountId) {
        return list("accountId = ?1 and state in ?2", accountId, OPEN);
    }

    Optional<Execution> open(@Nullable UUID accountId, String playbook) {
        return accountId == null
                ? find("accountId is null and playbook = ?1 and state in ?2", playbook, OPEN)
                        .firstResultOptional()
                : find("accountId = ?1 and playbook = ?2 and state in ?3", accountId, playbook, OPEN)
                        .firstResultOptional();
    }

    List<Execution> proposals(UUID accountId) {
        return list("accountId = ?1 and state = ?2 order by id", accountId, ExecutionState.PROPOSED);
    }

    List<Execution> openWithoutName(UUID accountId) {
        return list("accountId = ?1 and accountName is null and state in ?2", accountId, OPEN);
    }

    Optional<Execution> lastDeclined(UUID accountId, String playbook) {
        return find(
                        "accountId = ?1 and playbook = ?2 and state = ?3 order by snoozedUntil desc",
                        accountId,
                        playbook,
                        ExecutionState.DECLINED)
                .firstResultOptional();
    }

    Optional<Execution> lastRun(UUID accountId, String playbook) {
        return find(
                        "accountId = ?1 and playbook = ?2 and state in ?3 order by finishedAt desc",
                        accountId,
                        playbook,
                        RUN)
                .firstResultOptional();
    }

    /** Newest first, after the id given. */
    List<Execution> page(Filter filter, @Nullable UUID after, int size) {
        List<String> terms = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        term(terms, values, "state = :state", "state", filter.state());
        term(terms, values, "accountId = :account", "account", filter.accountId());
        term(terms, values, "playbook = :playbook", "playbook", filter.playbook());
        term(terms, values, "id < :after", "after", after);
        return find(String.join(" and ", terms) + " order by id desc", values)
                .page(0, size)
                .list();
    }

    private static void term(
            List<String> terms, Map<String, Object> values, String term, String name, @Nullable Object value) {
        if (value != null) {
            terms.add(term);
            values.put(name, value);
        }
    }
}
