package io.kpihealth.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What one tenant tries on another's rows of one table, by SQL with the app role. */
final class Attack {
    private static final String REFUSED = "42501";

    private final String table;
    private final String victimRows;
    private final String victimRowJson;
    private final UUID attacker;

    Attack(String table, String victimRows, String victimRowJson, UUID attacker) {
        this.table = table;
        this.victimRows = victimRows;
        this.victimRowJson = victimRowJson;
        this.attacker = attacker;
    }

    /** The commands that got through. */
    List<String> successes() {
        List<String> successes = new ArrayList<>();
        if (affects("select 1 from " + table + " where " + victimRows)) {
            successes.add("select from " + table);
        }
        if (affects("delete from " + table + " where " + victimRows)) {
            successes.add("delete from " + table);
        }
        if (affects(updateEverything())) {
            successes.add("update " + table);
        }
        if (inserts()) {
            successes.add("insert into " + table);
        }
        return successes;
    }

    private String updateEverything() {
        String column = TestDatabase.inTenant(attacker, connection -> firstColumn(connection));
        return "update " + table + " set " + column + " = " + column + " where " + victimRows;
    }

    private String firstColumn(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select attname from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum desc limit 1
                """)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return '"' + row.getString(1) + '"';
            }
        }
    }

    private boolean affects(String sql) {
        return TestDatabase.inTenant(attacker, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                if (statement.execute()) {
                    try (ResultSet rows = statement.getResultSet()) {
                        return rows.next();
                    }
                }
                return statement.getUpdateCount() > 0;
            } catch (SQLException failure) {
                return !REFUSED.equals(failure.getSQLState());
            }
        });
    }

    /** The wall stops a foreign row before any constraint can; another error shows that it did not. */
    private boolean inserts() {
        return TestDatabase.inTenant(attacker, connection -> {
            String sql = "insert into " + table + " select * from json_populate_record(null::" + table + ", ?::json)";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, victimRowJson);
                statement.executeUpdate();
                return true;
            } catch (SQLException failure) {
                return !REFUSED.equals(failure.getSQLState());
            }
        });
    }
}
