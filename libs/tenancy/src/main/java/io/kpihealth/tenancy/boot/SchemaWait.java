package io.kpihealth.tenancy.boot;

import io.kpihealth.messaging.RunMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Waits until the migration step has brought the schema to what this code needs, or to something newer: the step
 * runs beside the replicas of its release, in no fixed order. The service cannot migrate; it reads the history as
 * the app role.
 */
@ApplicationScoped
class SchemaWait {
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(SchemaWait.class);

    private final RunMode mode;
    private final Duration patience;
    private final Instance<Flyway> flyway;
    private final Instance<DataSource> dataSource;

    SchemaWait(
            RunMode mode,
            @ConfigProperty(name = "kpihealth.schema.wait", defaultValue = "5M") Duration patience,
            Instance<Flyway> flyway,
            Instance<DataSource> dataSource) {
        this.mode = mode;
        this.patience = patience;
        this.flyway = flyway;
        this.dataSource = dataSource;
    }

    void onStart(@Observes @Priority(SchemaMigration.PRIORITY + 5) StartupEvent event) throws InterruptedException {
        if (mode.migrates() || !dataSource.isResolvable()) {
            return;
        }
        Flyway history = Flyway.configure()
                .configuration(flyway.get().getConfiguration())
                .dataSource(dataSource.get())
                .load();
        long end = System.nanoTime() + patience.toNanos();
        String missing = missing(history);
        while (!missing.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The schema is not what this version needs: " + missing);
            }
            LOG.infof("Waiting for the migration step: %s", missing);
            Thread.sleep(POLL);
            missing = missing(history);
        }
    }

    /** Why the schema cannot be used yet; empty when it can. */
    private static String missing(Flyway history) {
        try {
            int pending = history.info().pending().length;
            return pending == 0 ? "" : pending + " migrations have not run";
        } catch (FlywayException unreadable) {
            return String.valueOf(unreadable.getMessage());
        }
    }
}
