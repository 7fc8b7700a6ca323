package io.kpihealth.scoring.range;

import io.kpihealth.scoringclient.Bounds;
import io.kpihealth.scoringclient.Period;
import io.kpihealth.scoringclient.ReferenceRange;
import io.kpihealth.tenancy.Ids;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The system's rows over the owner's connection: no tenant is bound there and Hibernate is not theirs. */
final class SystemRows {
    private static final String AUTHOR = "system";

    private final Connection owner;
    private final Clock clock;

    SystemRows(Connection owner, Clock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /** The newest version of a default's series. */
    record Row(ReferenceRange range, String kpiName, String state) {
        boolean live() {
            return state.equals(RangeVersion.LIVE);
        }

        boolean says(ReferenceRange wanted, String name) {
            return range.unit().equals(wanted.unit()) && range.bounds().equals(wanted.bounds()) && kpiName.equals(name);
        }
    }

    /** Two migrations at once would write the same versions. */
    void lock() throws SQLException {
        try (Statement lock = owner.createStatement()) {
            lock.execute("select pg_advisory_xact_lock(hashtextextended('reference-range:system', 0))");
        }
    }

    Map<String, Row> newest() throws SQLException {
        Map<String, Row> rows = new LinkedHashMap<>();
        try (Statement select = owner.createStatement();
                ResultSet row = select.executeQuery("""
                        select distinct on (range_id)
                               range_id, version, kpi, unit, higher_is_better, critical_min, critical_max,
                               risk_min, risk_max, healthy_min, healthy_max, kpi_name, state
                        from reference_range where tenant_id is null
                        order by range_id, version desc
                        """)) {
            while (row.next()) {
                Row newest = new Row(range(row), row.getString("kpi_name"), row.getString("state"));
                rows.put(newest.range().kpi(), newest);
            }
        }
        return rows;
    }

    /** Writes what is shipped as the version after the newest, which stops being live. */
    ReferenceRange add(ReferenceRange wanted, String kpiName, @Nullable Row newest) throws SQLException {
        ReferenceRange range = newest == null ? wanted : following(newest, wanted);
        insert(range, kpiName, RangeVersion.LIVE, newest);
        return range;
    }

    ReferenceRange remove(Row newest) throws SQLException {
        ReferenceRange range = following(newest, newest.range());
        insert(range, newest.kpiName(), RangeVersion.REMOVED, newest);
        return range;
    }

    void publish(String key, String json) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement("""
                insert into outbox (id, tenant_id, topic, type, key, data)
                values (nextval('outbox_sequence'), null, ?, ?, ?, convert_to(?, 'UTF8'))
                """)) {
            insert.setString(1, RangeChanges.TOPIC);
            insert.setString(2, RangeChanges.TYPE);
            insert.setString(3, key);
            insert.setString(4, json);
            insert.executeUpdate();
        }
    }

    private ReferenceRange following(Row newest, ReferenceRange wanted) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return new ReferenceRange(
                newest.range().rangeId(),
                newest.range().version() + 1,
                /* tenantId */ null,
                /* segment */ null,
                wanted.kpi(),
                wanted.unit(),
                wanted.bounds(),
                Period.oldestOpen(Period.Grain.MONTH, today).start(),
                /* expiresAt */ null);
    }

    private void insert(ReferenceRange range, String kpiName, String state, @Nullable Row newest) throws SQLException {
        if (newest != null) {
            supersede(newest);
        }
        try (PreparedStatement insert = owner.prepareStatement("""
                insert into reference_range (id, tenant_id, range_id, version, state, kpi, kpi_name, unit,
                    higher_is_better, critical_min, critical_max, risk_min, risk_max, healthy_min, healthy_max,
                    valid_from, created_by, created_at, updated_by, updated_at)
                values (?, null, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            Bounds bounds = range.bounds();
            Object[] values = {
                Ids.next(),
                range.rangeId(),
                range.version(),
                state,
                range.kpi(),
                kpiName,
                range.unit(),
                bounds.higherIsBetter(),
                bounds.criticalMin(),
                bounds.criticalMax(),
                bounds.riskMin(),
                bounds.riskMax(),
                bounds.healthyMin(),
                bounds.healthyMax(),
                range.validFrom(),
                AUTHOR,
                now,
                AUTHOR,
                now
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    private void supersede(Row newest) throws SQLException {
        try (PreparedStatement update = owner.prepareStatement("""
                update reference_range set state = 'superseded'
                where tenant_id is null and range_id = ? and state = 'live'
                """)) {
            update.setObject(1, newest.range().rangeId());
            update.executeUpdate();
        }
    }

    private static ReferenceRange range(ResultSet row) throws SQLException {
        Bounds bounds = new Bounds(
                row.getBoolean("higher_is_better"),
                decimal(row, "critical_min"),
                decimal(row, "critical_max"),
                decimal(row, "risk_min"),
                decimal(row, "risk_max"),
                decimal(row, "healthy_min"),
                decimal(row, "healthy_max"));
        return new ReferenceRange(
                Objects.requireNonNull(row.getObject("range_id", UUID.class)),
                row.getInt("version"),
                /* tenantId */ null,
                /* segment */ null,
                row.getString("kpi"),
                row.getString("unit"),
                bounds,
                /* validFrom */ null,
                /* expiresAt */ null);
    }

    private static @Nullable BigDecimal decimal(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }
}
