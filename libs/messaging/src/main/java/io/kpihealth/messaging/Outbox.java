package io.kpihealth.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Writes events into the outbox table in the caller's transaction; the relay sends them after its
 * commit. Call it last and under the row lock of what changed, so that outbox order is commit
 * order for each key.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            insert into outbox (id, tenant_id, topic, type, key, data, causation_id, traceparent)
            values (nextval('outbox_sequence'), current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?)
            """;

    private final Instance<DataSource> dataSource;
    private final ObjectMapper mapper;

    Outbox(Instance<DataSource> dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    /**
     * Publishes for the bound tenant.
     *
     * @return the event's sequence
     */
    public long publish(OutgoingEvent event) {
        try (Connection connection = dataSource.get().getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement current = connection.prepareStatement("select currval('outbox_sequence')")) {
            describe(insert, event);
            insert.executeUpdate();
            try (ResultSet row = current.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw cannotWrite(failure);
        }
    }

    /** For many events of one transaction: they go to the database in portions. */
    public Batch batch() {
        try {
            return new Batch(dataSource.get().getConnection());
        } catch (SQLException failure) {
            throw cannotWrite(failure);
        }
    }

    /** Returns how many bytes the event has. */
    private int describe(PreparedStatement insert, OutgoingEvent event) throws SQLException {
        insert.setString(1, event.topic());
        insert.setString(2, event.type());
        insert.setString(3, event.key());
        byte[] data = json(event);
        insert.setBytes(4, data);
        insert.setString(5, event.causationId());
        insert.setString(6, WorkContext.traceparent());
        return data.length;
    }

    private byte[] json(OutgoingEvent event) {
        try {
            return mapper.writeValueAsBytes(event.data());
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("cannot write " + event.type() + " as JSON", failure);
        }
    }

    private static IllegalStateException cannotWrite(SQLException failure) {
        return new IllegalStateException("cannot write to the outbox", failure);
    }

    /** Events in the order in which they are added; all are written when it is closed. */
    public final class Batch implements AutoCloseable {
        private static final int AT_ONCE = 100;
        private static final int BYTES_AT_ONCE = 1024 * 1024;

        private final Connection connection;
        private final PreparedStatement insert;
        private int pending;
        private int pendingBytes;

        private Batch(Connection connection) throws SQLException {
            this.connection = connection;
            insert = connection.prepareStatement(INSERT);
        }

        public void add(OutgoingEvent event) {
            try {
                pendingBytes += describe(insert, event);
                insert.addBatch();
                if (++pending == AT_ONCE || pendingBytes >= BYTES_AT_ONCE) {
                    write();
                }
            } catch (SQLException failure) {
                throw cannotWrite(failure);
            }
        }

        private void write() throws SQLException {
            insert.executeBatch();
            pending = 0;
            pendingBytes = 0;
        }

        @Override
        public void close() {
            try (connection;
                    insert) {
                write();
            } catch (SQLException failure) {
                throw cannotWrite(failure);
            }
        }
    }
}
