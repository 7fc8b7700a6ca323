package io.kpihealth.playbook.health;

import io.kpihealth.playbook.Json;
import io.kpihealth.scoringclient.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The stored records of each account and period, inside the caller's transaction. */
@ApplicationScoped
public class HealthRecords {
    /** Sums look back three months; trends two periods, of a quarter each at most. */
    private static final int HISTORY_MONTHS = 9;

    private final DataSource dataSource;
    private final Json json;

    HealthRecords(DataSource dataSource, Json json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * Takes over a newer record; null says that the score of the period is gone.
     *
     * @return false when it is not newer than what is stored for the period
     */
    public boolean apply(UUID accountId, Period period, long sequence, Instant at, @Nullable String record) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into health_record
                            (account_id, period, period_start, sequence, recorded_at, removed, record)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (tenant_id, account_id, period) do update
                        set sequence = excluded.sequence, recorded_at = excluded.recorded_at,
                            removed = excluded.removed, record = excluded.record
                        where health_record.sequence < excluded.sequence
                        """)) {
            upsert.setObject(1, accountId);
            upsert.setString(2, period.toString());
            upsert.setObject(3, period.start());
            upsert.setLong(4, sequence);
            upsert.setObject(5, at.atOffset(ZoneOffset.UTC));
            upsert.setBoolean(6, record == null);
            upsert.setString(7, record);
            return upsert.executeUpdate() > 0;
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot store a health record", failure);
        }
    }

    /** The record of the newest period that has a score. */
    public Optional<StoredRecord> newest(UUID accountId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select record::text, sequence, recorded_at from health_record
                        where account_id = ? and not removed
                        order by period_start desc, sequence desc limit 1
                        """)) {
            select.setObject(1, accountId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredRecord(
                                json.read(row.getString(1), HealthRecord.class),
                                row.getLong(2),
                                row.getTimestamp(3).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read a health record", failure);
        }
    }

    /** What triggers may look back on from that period. */
    public History before(UUID accountId, Period period) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select record::text from health_record
                        where account_id = ? and not removed and period_start < ? and period_start >= ?
                        """)) {
            select.setObject(1, accountId);
            select.setObject(2, period.start());
            select.setObject(3, period.start().minusMonths(HISTORY_MONTHS));
            List<HealthRecord> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(json.read(row.getString(1), HealthRecord.class));
                }
            }
            return new History(found);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read health records", failure);
        }
    }
}
