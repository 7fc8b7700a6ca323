package io.kpihealth.tenancy.boot;

import io.kpihealth.messaging.RunMode;
import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Migrates the service's schema as its owner when {@link RunMode} asks for it: in the deployment's migration step, and
 * at the start of tests and development. A service that runs in production never holds the owner's secret.
 */
@ApplicationScoped
class SchemaMigration {
    static final int PRIORITY = 10;
    private static final Logger LOG = Logger.getLogger(SchemaMigration.class);

    private final RunMode mode;
    private final Instance<Flyway> flyway;
    private final List<MigrationStep> steps;

    SchemaMigration(RunMode mode, Instance<Flyway> flyway, @All List<MigrationStep> steps) {
        this.mode = mode;
        this.flyway = flyway;
        this.steps = steps;
    }

    void onStart(@Observes @Priority(PRIORITY) StartupEvent event) throws SQLException {
        if (!mode.migrates()) {
            return;
        }
        Flyway migration = flyway.get();
        migration.migrate();
        try (Connection owner = migration.getConfiguration().getDataSource().getConnection()) {
            owner.setAutoCommit(false);
            for (MigrationStep step : steps) {
                step.run(owner);
            }
            owner.commit();
        }
        if (mode.migratesOnly()) {
            LOG.info("The schema is migrated");
            Quarkus.asyncExit(0);
        }
    }
}
