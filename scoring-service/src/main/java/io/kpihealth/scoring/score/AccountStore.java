package io.kpihealth.scoring.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The tenant's accounts, a copy fed by their topic. */
@ApplicationScoped
class AccountStore {
    private static final String SELECT = "select id, external_id, name, segment, stage from account where id = ?";

    private final Statements statements;

    AccountStore(Statements statements) {
        this.statements = statements;
    }

    /** An account that exists, also one of which only values are known yet. */
    Optional<Account> find(UUID id) {
        return statements.first(SELECT + " and not removed", AccountStore::account, id);
    }

    /** The account, made up as a stub when nothing about it has arrived: its own event completes it. */
    Account known(UUID id) {
        statements.update("insert into account (id) values (?) on conflict do nothing", id);
        return statements.first(SELECT, AccountStore::account, id).orElseThrow();
    }

    /**
     * Keeps the newer state.
     *
     * @return whether a known account moved to another segment or stage, which decide how it is judged
     */
    boolean put(AccountState state, long sequence) {
        Optional<Account> former = statements.first(SELECT, AccountStore::account, state.accountId());
        int changed = statements.update(
                """
                insert into account (id, external_id, name, status, segment, stage, contract_value, sequence)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, id) do update set
                    external_id = excluded.external_id, name = excluded.name, status = excluded.status,
                    segment = excluded.segment, stage = excluded.stage, contract_value = excluded.contract_value,
                    removed = false, sequence = excluded.sequence
                where account.sequence < excluded.sequence
                """,
                state.accountId(),
                state.externalId(),
                state.name(),
                state.status(),
                state.segment(),
                state.stage(),
                state.contractValue(),
                sequence);
        return changed > 0
                && former.isPresent()
                && !(Objects.equals(former.get().segment(), state.segment())
                        && Objects.equals(former.get().stage(), state.stage()));
    }

    void remove(UUID id, long sequence) {
        statements.update("""
            insert into account (id, removed, sequence) values (?, true, ?)
            on conflict (tenant_id, id) do update set removed = true, sequence = excluded.sequence
            where account.sequence < excluded.sequence
            """, id, sequence);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }
}
