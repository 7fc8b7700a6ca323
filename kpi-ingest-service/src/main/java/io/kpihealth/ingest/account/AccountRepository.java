package io.kpihealth.ingest.account;

import io.kpihealth.ingest.CursorParts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {
    /** One page in the order of names, after the given (name key, id). */
    List<Account> page(AccountFilter filter, List<String> after, int limit) {
        String afterKey = after.isEmpty() ? "" : after.get(0);
        UUID afterId = after.isEmpty() ? new UUID(0, 0) : CursorParts.uuid(after.get(1));
        return find("""
                        (?1 = '' or status = ?1) and nameKey >= ?2 and nameKey < ?3
                        and (?4 = '' or segment = ?4)
                        and (nameKey > ?5 or (nameKey = ?5 and id > ?6))
                        order by nameKey, id""", filter.status(), filter.prefix(), filter.end(), filter.segment(), afterKey, afterId)
                .range(0, limit - 1)
                .list();
    }

    long count(AccountFilter filter) {
        return count(
                "(?1 = '' or status = ?1) and nameKey >= ?2 and nameKey < ?3 and (?4 = '' or segment = ?4)",
                filter.status(),
                filter.prefix(),
                filter.end(),
                filter.segment());
    }

    Optional<Account> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
