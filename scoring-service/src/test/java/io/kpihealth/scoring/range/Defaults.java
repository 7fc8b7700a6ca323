package io.kpihealth.scoring.range;

import io.kpihealth.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** All system defaults as they stand in the database. */
record Defaults(String hash, long count) {
    static Defaults now() throws SQLException {
        try (Connection owner = TestDatabase.asOwner()) {
            return seenBy(owner);
        }
    }

    static Defaults seenBy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select md5(string_agg(r::text, '|' order by kpi, version)), count(*)
                        from reference_range r where tenant_id is null
                        """)) {
            row.next();
            return new Defaults(row.getString(1), row.getLong(2));
        }
    }
}
