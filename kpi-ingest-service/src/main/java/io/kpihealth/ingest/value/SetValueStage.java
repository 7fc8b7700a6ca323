package io.kpihealth.ingest.value;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGStatement;

/** Binary COPY of whole sets into a temporary table, then set-based SQL: the database never sees a statement per value. */
final class SetValueStage implements ValueStage {
    private static final int SETS_AT_ONCE = 200;

    private final Connection connection;
    private final BinaryCopy copy;
    private final SetPart part = new SetPart();
    private int revision;

    SetValueStage(Connection connection) throws SQLException {
        this.connection = connection;
        execute(SetSql.STAGE);
        this.copy = BinaryCopy.into(connection, SetPart.COLUMNS);
    }

    @Override
    public void add(int account, int period, IncomingValue value) {
        try {
            if (!part.takes(account, period)) {
                part.flush(copy);
            }
            part.add(account, period, value);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot stage a value", failure);
        }
    }

    @Override
    public Comparison compare(List<UUID> accounts, List<String> periods) {
        try {
            part.flush(copy);
            copy.end();
            execute(SetSql.INCOMING);
            execute("analyze value_stage (account, period)");
            try (PreparedStatement sets = connection.prepareStatement(SetSql.COMPARE_SETS)) {
                sets.setArray(1, connection.createArrayOf("uuid", accounts.toArray()));
                sets.setArray(2, connection.createArrayOf("text", periods.toArray()));
                sets.executeUpdate();
            }
            execute("analyze value_incoming (account_id, period, state)");
            execute(SetSql.MERGED);
            execute(SetSql.COMPARE_VALUES);
            return count();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot compare values", failure);
        }
    }

    private Comparison count() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SetSql.COUNT);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Comparison(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
        }
    }

    @Override
    public void forEachBasis(Consumer<Basis> consumer) {
        try (PreparedStatement select = connection.prepareStatement(SetSql.BASIS)) {
            select.setFetchSize(SETS_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    consumer.accept(new Basis(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot list the sets of a file", failure);
        }
    }

    @Override
    public void merge(ValueChange change) {
        try {
            revision = record(change);
            try (PreparedStatement history = connection.prepareStatement(SetSql.HISTORY)) {
                history.setInt(1, revision);
                history.executeUpdate();
            }
            try (PreparedStatement merge = connection.prepareStatement(SetSql.MERGE)) {
                for (int parameter = 1; parameter <= 3; parameter++) {
                    merge.setInt(parameter, revision);
                }
                merge.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot store values", failure);
        }
    }

    private int record(ValueChange change) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SetSql.CHANGE)) {
            insert.setObject(1, change.uploadId());
            insert.setArray(2, connection.createArrayOf("text", change.sheets().toArray()));
            insert.setObject(3, change.editedBy());
            insert.setTimestamp(4, Timestamp.from(change.editedAt()));
            insert.setString(5, change.reason());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Override
    public void forEachWritten(Consumer<ValueSet> consumer) {
        try (PreparedStatement select = connection.prepareStatement(SetSql.WRITTEN)) {
            select.setFetchSize(SETS_AT_ONCE);
            select.setInt(1, revision);
            // Arrays as bytes: reading their text costs more than all else here.
            select.unwrap(PGStatement.class).setPrepareThreshold(-1);
            SetReader reader = new SetReader(connection);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    consumer.accept(reader.read(row));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read what was stored", failure);
        }
    }

    @Override
    public void close() {
        try (connection) {
            copy.cancel();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot give up the staging", failure);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
