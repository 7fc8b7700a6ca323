package io.kpihealth.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What kpi-ingest-service holds of a tenant's files, counted in its tables. */
final class IngestRows {
    private static final String ROLE = "ingest_app";
    private static final List<String> TABLES = List.of(
            "account", "kpi_definition", "value_set", "value_change", "value_history", "upload_chunk", "upload_basis");

    private IngestRows() {}

    /** Rows by table; tables without any are left out. */
    static Map<String, Long> of(String tenantId) throws SQLException {
        String url = "jdbc:postgresql://localhost:" + RunningSuite.port("postgres") + "/kpihealth?currentSchema=ingest";
        try (Connection connection = DriverManager.getConnection(url, ROLE, RunningSuite.secret("database." + ROLE));
                PreparedStatement bind =
                        connection.prepareStatement("select set_config('app.tenant_id', ?, /* is_local */ false)")) {
            bind.setString(1, tenantId);
            bind.execute();
            Map<String, Long> rows = new TreeMap<>();
            for (String table : TABLES) {
                try (PreparedStatement count = connection.prepareStatement("select count(*) from " + table);
                        ResultSet answer = count.executeQuery()) {
                    answer.next();
                    if (answer.getLong(1) > 0) {
                        rows.put(table, answer.getLong(1));
                    }
                }
            }
            return rows;
        }
    }
}
