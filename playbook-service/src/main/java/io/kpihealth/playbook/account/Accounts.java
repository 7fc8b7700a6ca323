package io.kpihealth.playbook.account;

import io.kpihealth.playbook.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The read model of accounts, inside the caller's transaction. */
@ApplicationScoped
public class Accounts {
    private final DataSource dataSource;
    private final Json json;

    Accounts(DataSource dataSource, Json json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Locks the account; one that no record told of yet becomes a stub. */
    public AccountState lockOrStub(UUID accountId) {
        insertStub(accountId);
        // Scores of a removed account arrive as well; nothing is proposed on them.
        return lock(accountId).orElseGet(() -> AccountState.removed(accountId));
    }

    /** Locks the account until the transaction ends, so that decisions and people do not cross. */
    public Optional<AccountState> lock(UUID accountId) {
        return read(accountId, "select state::text from account where account_id = ? and not removed for update");
    }

    public Optional<AccountState> find(UUID accountId) {
        return read(accountId, "select state::text from account where account_id = ? and not removed");
    }

    private Optional<AccountState> read(UUID accountId, String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, accountId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String state = row.getString(1);
                return Optional.of(state == null ? AccountState.stub(accountId) : json.read(state, AccountState.class));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read an account", failure);
        }
    }

    /**
     * Takes over a newer state.
     *
     * @param state the record's JSON
     * @return false when the record is not newer than what is known
     */
    public boolean apply(UUID accountId, long sequence, boolean removed, String state) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into account (account_id, sequence, removed, state) values (?, ?, ?, ?::jsonb)
                        on conflict (tenant_id, account_id) do update
                        set sequence = excluded.sequence, removed = excluded.removed,
                            state = case when excluded.removed then account.state else excluded.state end
                        where account.sequence < excluded.sequence
                        """)) {
            upsert.setObject(1, accountId);
            upsert.setLong(2, sequence);
            upsert.setBoolean(3, removed);
            upsert.setString(4, state);
            return upsert.executeUpdate() > 0;
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot store an account", failure);
        }
    }

    private void insertStub(UUID accountId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into account (account_id, sequence) values (?, 0) on conflict do nothing
                        """)) {
            insert.setObject(1, accountId);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot store an account", failure);
        }
    }
}
