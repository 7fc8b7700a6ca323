package io.kpihealth.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The relay's pinned connection: it holds the advisory lock that makes this process the only relay
 * of its service. A frozen process still answers keepalives, so the server ends the session by
 * {@code idle_session_timeout} and the lock goes with it.
 */
final class RelayConnection implements AutoCloseable {
    private static final int IDLE_SESSION_MILLIS = 15_000;

    private final Connection connection;

    record Row(
            long id,
            @Nullable UUID tenantId,
            String topic,
            String type,
            String key,
            UUID eventId,
            byte[] data,
            @Nullable String causationId,
            @Nullable String traceparent,
            Instant createdAt) {}

    RelayConnection(DataSource dataSource) throws SQLException {
        this.connection = dataSource.getConnection();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = " + IDLE_SESSION_MILLIS);
        }
    }

    boolean tryLock(String service) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "kpihealth.relay." + service);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** At least one where there is one, then as many as keep within both limits. */
    List<Row> oldest(int limit, int bytes) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select id, tenant_id, topic, type, key, event_id, data, causation_id, traceparent, created_at
                from (select *, sum(octet_length(data)) over (order by id) - octet_length(data) as before
                      from (select * from outbox order by id limit ?) first) counted
                where before < ? order by id
                """)) {
            select.setInt(1, limit);
            select.setInt(2, bytes);
            try (ResultSet rows = select.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Row(
                            rows.getLong(1),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getObject(6, UUID.class),
                            rows.getBytes(7),
                            rows.getString(8),
                            rows.getString(9),
                            rows.getTimestamp(10).toInstant()));
                }
                return found;
            }
        }
    }

    void delete(List<Row> sent) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            Long[] ids = sent.stream().map(Row::id).toArray(Long[]::new);
            delete.setArray(1, connection.createArrayOf("bigint", ids));
            delete.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
