package io.kpihealth.testkit.app;

import io.agroal.api.AgroalDataSource;
import io.kpihealth.messaging.Event;
import io.kpihealth.messaging.EventReader;
import io.kpihealth.messaging.PermanentFailure;
import io.kpihealth.messaging.TransientFailure;
import io.kpihealth.messaging.WorkConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores what it reads, newest first; bodies named so fail in the two ways there are. */
@ApplicationScoped
public class SeenConsumer implements WorkConsumer {
    private final AgroalDataSource dataSource;
    private final EventReader reader;
    private final AtomicInteger stumbles = new AtomicInteger(2);
    private volatile boolean cured;

    record Body(String name) {}

    SeenConsumer(AgroalDataSource dataSource, EventReader reader) {
        this.dataSource = dataSource;
        this.reader = reader;
    }

    @Override
    public String name() {
        return "seen";
    }

    @Override
    public Set<String> topics() {
        return Set.of("kpihealth.usage");
    }

    @Override
    public void handle(List<Event> events) {
        for (Event event : events) {
            String name = reader.read(event, Body.class).name();
            if (name.equals("broken") || (name.equals("curable") && !cured)) {
                throw new PermanentFailure("a rule says no");
            }
            if (name.equals("stumble") && stumbles.getAndDecrement() > 0) {
                throw new TransientFailure("not yet");
            }
            store(event, name);
        }
    }

    void cure() {
        cured = true;
    }

    private void store(Event event, String name) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into seen (key, sequence, body) values (?, ?, ?)
                        on conflict (tenant_id, key) do update
                        set sequence = excluded.sequence, body = excluded.body
                        where seen.sequence < excluded.sequence
                        """)) {
            upsert.setString(1, event.key());
            upsert.setLong(2, event.sequence());
            upsert.setString(3, name);
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
