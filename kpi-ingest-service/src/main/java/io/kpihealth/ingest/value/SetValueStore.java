package io.kpihealth.ingest.value;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** One row per account and period, its values in parallel arrays: the unit in which values arrive and leave. */
@ApplicationScoped
class SetValueStore implements ValueStore {
    private final AgroalDataSource dataSource;

    SetValueStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public ValueStage stage() {
        try {
            return new SetValueStage(dataSource.getConnection());
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot stage values", failure);
        }
    }

    @Override
    public List<StoredValue> read(UUID accountId, String period) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select account_id, period, kpis, numbers, raws, kinds, units, flags, sheets, cells, changes
                        from value_set where account_id = ? and period = ?
                        """)) {
            select.setObject(1, accountId);
            select.setString(2, period);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new SetReader(connection).read(row).values() : List.of();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read values", failure);
        }
    }

    @Override
    public int revision(UUID accountId, String period) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select revision from value_set where account_id = ? and period = ?")) {
            select.setObject(1, accountId);
            select.setString(2, period);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read a revision", failure);
        }
    }
}
