package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.Json;
import io.kpihealth.playbook.definition.Playbook;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** The settings of the bound tenant, inside the caller's transaction. */
@ApplicationScoped
public class SettingsStore {
    private final DataSource dataSource;
    private final Json json;

    SettingsStore(DataSource dataSource, Json json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    public StoredSettings get(Playbook playbook) {
        return Objects.requireNonNull(all(List.of(playbook)).get(playbook.id()));
    }

    /** By playbook id. */
    public Map<String, StoredSettings> all(List<Playbook> playbooks) {
        Map<String, StoredSettings> found = new HashMap<>();
        for (Playbook playbook : playbooks) {
            found.put(playbook.id(), new StoredSettings(TriggerSettings.defaults(playbook.trigger()), 0));
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select playbook, settings::text, version from trigger_setting");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String id = row.getString(1);
                TriggerSettings settings = json.read(row.getString(2), TriggerSettings.class);
                long version = row.getLong(3);
                for (Playbook playbook : playbooks) {
                    if (playbook.id().equals(id)) {
                        found.put(id, new StoredSettings(complete(settings, playbook), version));
                    }
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read trigger settings", failure);
        }
    }

    /** @return false when the version read before is no longer the stored one */
    boolean put(Playbook playbook, TriggerSettings settings, long readVersion, String by, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into trigger_setting (playbook, version, settings, updated_by, updated_at)
                        values (?, ?, ?::jsonb, ?, ?)
                        on conflict (tenant_id, playbook) do update
                        set version = excluded.version, settings = excluded.settings,
                            updated_by = excluded.updated_by, updated_at = excluded.updated_at
                        where trigger_setting.version = ?
                        """)) {
            upsert.setString(1, playbook.id());
            upsert.setLong(2, readVersion + 1);
            upsert.setString(3, json.write(settings));
            upsert.setString(4, by);
            upsert.setObject(5, now.atOffset(ZoneOffset.UTC));
            upsert.setLong(6, readVersion);
            return upsert.executeUpdate() > 0;
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot store trigger settings", failure);
        }
    }

    /** A threshold that a later definition added has its default until the tenant sets it. */
    private static TriggerSettings complete(TriggerSettings stored, Playbook playbook) {
        Map<String, BigDecimal> thresholds =
                new LinkedHashMap<>(playbook.trigger().thresholds());
        thresholds.replaceAll((name, standard) -> stored.thresholds().getOrDefault(name, standard));
        return new TriggerSettings(
                thresholds,
                stored.inputs(),
                stored.statusConditions(),
                stored.autoStart(),
                stored.paused(),
                stored.coolDownDays());
    }
}
