package io.kpihealth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.NoSuchElementException;

/** The database server of the run, and what its processes cost. */
record Database(String url, String password, long postmaster) {
    static Database at(String url, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", password)) {
            long postmaster = ProcessHandle.of(backend(connection))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow(() -> new NoSuchElementException("the database runs elsewhere"))
                    .pid();
            return new Database(url, password, postmaster);
        }
    }

    Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url, role, password);
    }

    /** All processes of the server: backends, writers, checkpoints. */
    Duration cpu() throws IOException {
        return Cpu.ofTree(postmaster);
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Fills a table from a file in PostgreSQL's binary COPY format. */
    static void copy(Connection connection, String table, Path file) throws SQLException, IOException {
        try (var in = Files.newInputStream(file)) {
            connection
                    .unwrap(org.postgresql.PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin (format binary)", in, 1 << 16);
        }
    }

    static long backend(Connection connection) throws SQLException {
        return number(connection, "select pg_backend_pid()");
    }
}
