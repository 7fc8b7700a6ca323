package io.kpihealth.playbook.firing;

import io.kpihealth.playbook.Json;
import io.kpihealth.playbook.definition.Playbook;
import io.kpihealth.playbook.health.StoredRecord;
import io.kpihealth.playbook.trigger.Evaluation;
import io.kpihealth.tenancy.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The append-only list of decisions, inside the caller's transaction. */
@ApplicationScoped
class Ledger {
    private final DataSource dataSource;
    private final Json json;
    private final Clock clock;

    Ledger(DataSource dataSource, Json json, Clock clock) {
        this.dataSource = dataSource;
        this.json = json;
        this.clock = clock;
    }

    /** What a list is narrowed to; null narrows nothing. */
    record Filter(
            @Nullable UUID accountId,
            @Nullable String playbook,
            @Nullable Outcome outcome) {}

    /**
     * Appends a decision.
     *
     * @return false when the same one stands there already: the same values fire once
     */
    boolean append(
            Playbook playbook,
            StoredRecord record,
            Evaluation evaluation,
            Outcome outcome,
            String reason,
            @Nullable UUID executionId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into firing (id, account_id, playbook, playbook_version, period, values_sequence,
                            score_sequence, outcome, reason, execution_id, urgency, points, evaluation, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                        on conflict do nothing
                        """)) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, record.health().accountId());
            insert.setString(3, playbook.id());
            insert.setString(4, playbook.version());
            insert.setString(5, record.health().period().toString());
            insert.setLong(6, record.health().valuesSequence());
            insert.setLong(7, record.sequence());
            insert.setString(8, outcome.wire());
            insert.setString(9, reason);
            insert.setObject(10, executionId);
            insert.setString(11, evaluation.urgency());
            insert.setInt(12, evaluation.points());
            insert.setString(13, json.write(evaluation));
            insert.setObject(14, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() > 0;
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot write to the firing ledger", failure);
        }
    }

    /** Newest first, after the id given. */
    List<LedgerEntry> page(Filter filter, @Nullable UUID after, int size) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id, account_id, playbook, playbook_version, period, values_sequence, score_sequence,
                            outcome, reason, execution_id, urgency, points, evaluation::text, decided_at
                        from firing
                        where (?::uuid is null or account_id = ?::uuid) and (?::text is null or playbook = ?::text)
                            and (?::text is null or outcome = ?::text) and (?::uuid is null or id < ?::uuid)
                        order by id desc limit ?
                        """)) {
            @Nullable
            String outcome = filter.outcome() == null ? null : filter.outcome().wire();
            Object[] twice = {filter.accountId(), filter.playbook(), outcome, after};
            for (int i = 0; i < twice.length; i++) {
                select.setObject(2 * i + 1, twice[i]);
                select.setObject(2 * i + 2, twice[i]);
            }
            select.setInt(9, size);
            List<LedgerEntry> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(entry(row));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read the firing ledger", failure);
        }
    }

    private LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                Outcome.find(row.getString(8)).orElseThrow(),
                row.getString(9),
                row.getObject(10, UUID.class),
                row.getString(11),
                row.getInt(12),
                json.tree(row.getString(13)),
                row.getTimestamp(14).toInstant());
    }
}
