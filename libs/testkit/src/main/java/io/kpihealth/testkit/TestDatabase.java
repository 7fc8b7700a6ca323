package io.kpihealth.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Connections to the test database by role. */
public final class TestDatabase {
    /** Work on a connection. */
    @FunctionalInterface
    public interface SqlFunction<T extends @Nullable Object> {
        T apply(Connection connection) throws SQLException;
    }

    private TestDatabase() {}

    public static Connection asOwner() throws SQLException {
        return connect(service() + "_owner");
    }

    public static Connection asApp() throws SQLException {
        return connect(service() + "_app");
    }

    public static Connection asRelay() throws SQLException {
        return connect(service() + "_relay");
    }

    public static Connection asSuperuser() throws SQLException {
        Connection connection = connect("postgres");
        connection.setSchema(service());
        return connection;
    }

    /** Works as the app role with the tenant set, in one transaction that is rolled back. */
    public static <T extends @Nullable Object> T inTenant(UUID tenant, SqlFunction<T> work) {
        return inTenant(tenant, work, Connection::rollback);
    }

    /** Works as the app role with the tenant set, in one transaction that is committed unless the work fails. */
    public static <T extends @Nullable Object> T committedInTenant(UUID tenant, SqlFunction<T> work) {
        return inTenant(tenant, work, Connection::commit);
    }

    private static <T extends @Nullable Object> T inTenant(UUID tenant, SqlFunction<T> work, SqlEnd end) {
        try (Connection connection = asApp()) {
            connection.setAutoCommit(false);
            try (PreparedStatement set = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
                set.setString(1, tenant.toString());
                set.execute();
            }
            T result = work.apply(connection);
            end.accept(connection);
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How the transaction ends after its work; after a failure closing the connection rolls back. */
    @FunctionalInterface
    private interface SqlEnd {
        void accept(Connection connection) throws SQLException;
    }

    static String service() {
        return System.getProperty(EmbeddedStack.SERVICE);
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(System.getProperty(EmbeddedStack.JDBC_URL), role, EmbeddedStack.PASSWORD);
    }
}
