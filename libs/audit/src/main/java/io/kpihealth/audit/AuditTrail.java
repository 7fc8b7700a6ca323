package io.kpihealth.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kpihealth.tenancy.Caller;
import io.kpihealth.tenancy.CurrentCaller;
import io.kpihealth.web.RequestId;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes the audit row of a change, in the transaction of the change and for its tenant. */
@ApplicationScoped
public class AuditTrail {
    private static final String SYSTEM = "system";

    private final Instance<DataSource> dataSource;
    private final ObjectMapper mapper;
    private final CurrentCaller caller;
    private final Instance<RoutingContext> request;

    AuditTrail(
            Instance<DataSource> dataSource,
            ObjectMapper mapper,
            CurrentCaller caller,
            Instance<RoutingContext> request) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.caller = caller;
        this.request = request;
    }

    /**
     * @param action what was done, such as {@code account.created}
     * @param before the resource's state before, null when it was created
     * @param after the state after, null when it is gone
     */
    public void record(
            String action,
            String resourceType,
            String resourceId,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        Optional<Caller> by = caller.find();
        try (Connection connection = dataSource.get().getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into audit_log (actor, actor_id, action, resource_type, resource_id,
                                               before, after, reason, request_id, source_address)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                        """)) {
            insert.setString(1, by.map(Caller::actor).orElse(SYSTEM));
            insert.setString(2, by.map(AuditTrail::actorId).orElse(SYSTEM));
            insert.setString(3, action);
            insert.setString(4, resourceType);
            insert.setString(5, resourceId);
            json(insert, 6, before);
            json(insert, 7, after);
            insert.setString(8, reason);
            insert.setString(9, by.isPresent() ? RequestId.of(request.get()) : null);
            insert.setString(10, by.isPresent() ? sourceAddress(request.get()) : null);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot write the audit row", failure);
        }
    }

    private void json(PreparedStatement insert, int index, @Nullable Object state) throws SQLException {
        if (state == null) {
            insert.setNull(index, Types.VARCHAR);
            return;
        }
        try {
            insert.setString(index, mapper.writeValueAsString(state));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("the audited state cannot be written as JSON", failure);
        }
    }

    private static String actorId(Caller by) {
        return String.valueOf(by.membershipId() == null ? by.subject() : by.membershipId());
    }

    private static @Nullable String sourceAddress(RoutingContext request) {
        return request.request().remoteAddress() == null
                ? null
                : request.request().remoteAddress().hostAddress();
    }
}
