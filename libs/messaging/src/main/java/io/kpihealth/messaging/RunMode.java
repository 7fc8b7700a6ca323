package io.kpihealth.messaging;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What this process was started for: to serve, or for one step that ends it ({@code kpihealth.migrate=only},
 * {@code kpihealth.redrive=only}). With {@code kpihealth.migrate=at-start} it migrates and serves afterwards.
 */
@Singleton
public class RunMode {
    enum Migrate {
        NEVER,
        AT_START,
        ONLY
    }

    enum Redrive {
        NEVER,
        ONLY
    }

    private final Migrate migrate;
    private final Redrive redrive;

    RunMode(
            @ConfigProperty(name = "kpihealth.migrate", defaultValue = "never") Migrate migrate,
            @ConfigProperty(name = "kpihealth.redrive", defaultValue = "never") Redrive redrive) {
        this.migrate = migrate;
        this.redrive = redrive;
    }

    public boolean migrates() {
        return migrate != Migrate.NEVER;
    }

    public boolean migratesOnly() {
        return migrate == Migrate.ONLY;
    }

    public boolean redrivesOnly() {
        return redrive == Redrive.ONLY;
    }

    public boolean serves() {
        return !migratesOnly() && !redrivesOnly();
    }
}
