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
import org.jspecify.annotations.Nullable;

/**
 * Writes events into the outbox table in the caller's transaction; the relay sends them after its
 * commit. Call it last and under the row lock of what changed, so that outbox order is commit
 * order for each key.
 */
@ApplicationScoped
public class Outbox {
    private final Instance<DataSource> dataSource;
    private final ObjectMapper mapper;
    private final TraceParent traceParent;

    Outbox(Instance<DataSource> dataSource, ObjectMapper mapper, TraceParent traceParent) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.traceParent = traceParent;
    }

    /**
     * Publishes for the bound tenant.
     *
     * @return the event's sequence
     */
    public long publish(OutgoingEvent event) {
        try (Connection connection = dataSource.get().getConnection()) {
            long sequence = nextSequence(connection);
            insert(connection, sequence, event, mapper.writeValueAsString(event.data()), traceParent.current());
            return sequence;
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot write to the outbox", failure);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("cannot write " + event.type() + " as JSON", failure);
        }
    }

    private static long nextSequence(Connection connection) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement("select nextval('outbox_sequence')");
                ResultSet row = next.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void insert(
            Connection connection, long sequence, OutgoingEvent event, String json, @Nullable String traceparent)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into outbox (id, tenant_id, topic, type, key, data, causation_id, traceparent)
                values (?, current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setLong(1, sequence);
            insert.setString(2, event.topic());
            insert.setString(3, event.type());
            insert.setString(4, event.key());
            insert.setString(5, json);
            insert.setString(6, event.causationId());
            insert.setString(7, traceparent);
            insert.executeUpdate();
        }
    }
}
