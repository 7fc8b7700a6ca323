package io.kpihealth.tenancy;

import io.kpihealth.messaging.Event;
import io.kpihealth.messaging.EventReader;
import io.kpihealth.messaging.WorkConsumer;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tenants this service has heard of, fed by the organisations topic. */
@ApplicationScoped
@IfBuildProperty(name = "kpihealth.tenancy.directory", stringValue = "true", enableIfMissing = true)
public class TenantDirectory implements WorkConsumer {
    private final EventReader reader;
    private final Instance<DataSource> dataSource;

    /** The state of an organisation as its topic carries it. */
    @RegisterForReflection
    record Organization(
            @Nullable UUID tenantId,
            @Nullable String slug,
            @Nullable String name,
            @Nullable String status,
            @Nullable String currency,
            @Nullable String timezone,
            @Nullable String locale) {}

    TenantDirectory(EventReader reader, Instance<DataSource> dataSource) {
        this.reader = reader;
        this.dataSource = dataSource;
    }

    /** Empty until the organisation's event has arrived; work that needs it waits and never guesses. */
    public Optional<TenantInfo> find(UUID tenantId) {
        try (Connection connection = dataSource.get().getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id, slug, name, status, currency, timezone, locale
                        from tenant_directory where id = ?
                        """)) {
            select.setObject(1, tenantId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(info(row)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read the tenant directory", failure);
        }
    }

    @Override
    public String name() {
        return "tenant-directory";
    }

    @Override
    public Set<String> topics() {
        return Set.of("kpihealth.organizations");
    }

    @Override
    public void handle(List<Event> events) {
        try (Connection connection = dataSource.get().getConnection()) {
            for (Event event : events) {
                if (reader.removed(event)) {
                    setStatus(connection, UUID.fromString(event.key()), "deleted", event.sequence());
                } else {
                    upsert(connection, reader.read(event, Organization.class), event);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot write the tenant directory", failure);
        }
    }

    private static TenantInfo info(ResultSet row) throws SQLException {
        return new TenantInfo(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    private static void setStatus(Connection connection, UUID tenant, String status, long sequence)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update tenant_directory set status = ?, sequence = ? where id = ? and sequence < ?")) {
            update.setString(1, status);
            update.setLong(2, sequence);
            update.setObject(3, tenant);
            update.setLong(4, sequence);
            update.executeUpdate();
        }
    }

    private static void upsert(Connection connection, Organization organization, Event event) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into tenant_directory (id, slug, name, status, currency, timezone, locale, sequence)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                    slug = excluded.slug, name = excluded.name, status = excluded.status,
                    currency = excluded.currency, timezone = excluded.timezone, locale = excluded.locale,
                    sequence = excluded.sequence
                where tenant_directory.sequence < excluded.sequence
                """)) {
            upsert.setObject(1, UUID.fromString(event.key()));
            upsert.setString(2, organization.slug());
            upsert.setString(3, organization.name());
            upsert.setString(4, organization.status());
            upsert.setString(5, organization.currency());
            upsert.setString(6, organization.timezone());
            upsert.setString(7, organization.locale());
            upsert.setLong(8, event.sequence());
            upsert.executeUpdate();
        }
    }
}
