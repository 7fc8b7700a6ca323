package io.kpihealth.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Databases, schemas and roles that the migrations expect; may be repeated, sets passwords anew each time. */
public final class DatabaseProvisioner {
    public static final String DATABASE = "kpihealth";
    public static final List<String> SCHEMAS = List.of("tenants", "ingest", "scoring", "playbook");

    /** Run-time roles own nothing, inherit nothing, and row-level security holds for them. */
    private static final String LOGIN = "login nosuperuser nobypassrls nocreatedb nocreaterole noreplication noinherit";

    private static final String GROUP =
            "nologin nosuperuser nobypassrls nocreatedb nocreaterole noreplication noinherit";

    private final EmbeddedPostgres postgres;

    /** The password of a role such as {@code scoring_app}. */
    @FunctionalInterface
    public interface Passwords {
        String of(String role);
    }

    public DatabaseProvisioner(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static void provision(EmbeddedPostgres postgres, Passwords passwords) throws SQLException {
        new DatabaseProvisioner(postgres).provision(passwords);
    }

    /** The names of all roles that log in. */
    public static List<String> loginRoles() {
        return SCHEMAS.stream()
                .flatMap(schema -> List.of(schema + "_owner", schema + "_app", schema + "_relay").stream())
                .toList();
    }

    /** A database of its own for another product, such as the identity provider. */
    public void ownDatabase(String name, String password) throws SQLException {
        try (Connection server = connect(EmbeddedPostgres.SUPERUSER)) {
            role(server, name, LOGIN, password);
            database(server, name);
            run(server, "alter database " + name + " owner to " + name);
            run(server, "revoke all on database " + name + " from public");
        }
    }

    private void provision(Passwords passwords) throws SQLException {
        try (Connection server = connect(EmbeddedPostgres.SUPERUSER)) {
            for (String role : loginRoles()) {
                role(server, role, LOGIN, passwords.of(role));
            }
            role(server, "tenants_directory", GROUP, null);
            role(server, "scoring_operator", GROUP, null);
            database(server, DATABASE);
            run(server, "revoke all on database " + DATABASE + " from public");
            run(server, "grant connect on database " + DATABASE + " to " + String.join(", ", loginRoles()));
            // COPY straight into a table with row-level security is refused, so imports stage in a temporary one.
            run(server, "grant temporary on database " + DATABASE + " to ingest_app");
        }
        try (Connection database = connect(DATABASE)) {
            run(database, "revoke all on schema public from public");
            for (String schema : SCHEMAS) {
                schema(database, schema);
            }
            lend(database, "tenants_directory", "tenants");
            lend(database, "scoring_operator", "scoring");
        }
    }

    private static void schema(Connection database, String schema) throws SQLException {
        String owner = schema + "_owner";
        String app = schema + "_app";
        String relay = schema + "_relay";
        run(database, "create schema if not exists " + schema + " authorization " + owner);
        run(database, "alter schema " + schema + " owner to " + owner);
        run(database, "grant usage on schema " + schema + " to " + app + ", " + relay);
        for (String role : List.of(owner, app, relay)) {
            run(database, "alter role " + role + " set search_path = " + schema);
        }
    }

    /** The owner may become this role in a migration and otherwise has none of its rights. */
    private static void lend(Connection database, String role, String schema) throws SQLException {
        run(database, "grant usage, create on schema " + schema + " to " + role);
        run(database, "grant " + role + " to " + schema + "_owner with inherit false, set true");
    }

    private static void role(Connection server, String name, String attributes, @Nullable String password)
            throws SQLException {
        if (!exists(server, "select 1 from pg_roles where rolname = ?", name)) {
            run(server, "create role " + name);
        }
        run(
                server,
                "alter role " + name + " with " + attributes
                        + (password == null ? "" : " password " + literal(password)));
    }

    private static void database(Connection server, String name) throws SQLException {
        if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
            run(server, "create database " + name);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(database), EmbeddedPostgres.SUPERUSER, postgres.superuserPassword());
    }
}
