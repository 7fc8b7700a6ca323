package io.kpihealth.playbook.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The last outcome of each trigger for each account, inside the caller's transaction. */
@ApplicationScoped
public class TriggerStates {
    private final DataSource dataSource;

    TriggerStates(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Stores the outcome of each playbook's trigger; the account is locked.
     *
     * @return those that became evaluable or ceased to be; the first outcome is no change
     */
    public Set<String> store(UUID accountId, Map<String, Truth> outcomes, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into trigger_state (account_id, playbook, outcome, evaluated_at)
                        select ?, u.playbook, u.outcome, ? from unnest(?::text[], ?::text[]) u(playbook, outcome)
                        on conflict (tenant_id, account_id, playbook) do update
                        set outcome = excluded.outcome, evaluated_at = excluded.evaluated_at
                        returning new.playbook, old.outcome, new.outcome
                        """)) {
            List<String> playbooks = List.copyOf(outcomes.keySet());
            upsert.setObject(1, accountId);
            upsert.setObject(2, at.atOffset(ZoneOffset.UTC));
            upsert.setArray(3, connection.createArrayOf("text", playbooks.toArray()));
            upsert.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            playbooks.stream()
                                    .map(one -> Objects.requireNonNull(outcomes.get(one))
                                            .wire())
                                    .toArray()));
            Set<String> changed = new HashSet<>();
            try (ResultSet row = upsert.executeQuery()) {
                while (row.next()) {
                    @Nullable String before = row.getString(2);
                    if (before != null && evaluable(before) != evaluable(row.getString(3))) {
                        changed.add(row.getString(1));
                    }
                }
            }
            return changed;
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot store the state of a trigger", failure);
        }
    }

    private static boolean evaluable(String outcome) {
        return !outcome.equals(Truth.NOT_EVALUABLE.wire());
    }

    TriggerActivity activity(String playbook) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select (select max(evaluated_at) from trigger_state where playbook = ?),
                               max(decided_at), count(*)
                        from firing where playbook = ? and outcome = 'fired'
                        """)) {
            select.setString(1, playbook);
            select.setString(2, playbook);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new TriggerActivity(instant(row.getTimestamp(1)), instant(row.getTimestamp(2)), row.getLong(3));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read the state of a trigger", failure);
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
