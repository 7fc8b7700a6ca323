package io.kpihealth.tenancy.boot;

import io.kpihealth.messaging.RunMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Refuses to start, in every profile, when the database role or the tables would let one tenant see
 * another: row-level security is the wall, and these are the ways around it.
 */
@ApplicationScoped
class BootCheck {
    private static final int AFTER_MIGRATION = SchemaMigration.PRIORITY + 10;

    private final Instance<DataSource> dataSource;
    private final RunMode mode;

    BootCheck(Instance<DataSource> dataSource, RunMode mode) {
        this.dataSource = dataSource;
        this.mode = mode;
    }

    void onStart(@Observes @Priority(AFTER_MIGRATION) StartupEvent event) throws SQLException {
        if (!dataSource.isResolvable() || mode.migratesOnly()) {
            return;
        }
        try (Connection connection = dataSource.get().getConnection()) {
            check(connection);
        }
    }

    /** @throws IllegalStateException naming the way around the wall that is open to the connection's role */
    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            refuse("The database role bypasses row-level security", statement, """
                    select rolname from pg_roles
                    where rolname = current_user and (rolsuper or rolbypassrls)
                    """);
            refuse("The database role owns tables", statement, """
                    select c.relname from pg_class c
                    where c.relnamespace = current_schema()::regnamespace
                      and c.relowner = current_user::regrole
                    """);
            refuse("The database role is a member of roles that see more", statement, """
                    select distinct r.rolname from pg_roles r
                    where r.rolname <> current_user and pg_has_role(current_user, r.oid, 'MEMBER')
                      and (r.rolsuper or r.rolbypassrls
                        or r.rolname ~ '_(relay|directory|operator|owner)$' or exists (
                          select 1 from pg_class c
                          where c.relnamespace = current_schema()::regnamespace and c.relowner = r.oid))
                    """);
            refuse("Row-level security is off", statement, """
                    select c.relname from pg_class c
                    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
                      and not c.relrowsecurity
                      and c.relname not in ('scheduled_tasks', 'tenant_directory', 'flyway_schema_history')
                    """);
        }
    }

    private static void refuse(String reason, Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        if (!found.isEmpty()) {
            throw new IllegalStateException(reason + ": " + String.join(", ", found));
        }
    }
}
