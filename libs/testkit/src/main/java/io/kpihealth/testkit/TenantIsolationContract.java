package io.kpihealth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * No tenant reaches another's rows by SQL with the app role, in any table of the service. Each
 * service extends this, fills its tables for a victim, and the contract attacks every one of them;
 * it also proves itself by going red for every table whose row-level security is switched off.
 */
public abstract class TenantIsolationContract {
    /** Tables without rows of tenants; their reasons stand where they are created. */
    private static final Set<String> EXEMPT = Set.of("scheduled_tasks", "tenant_directory", "flyway_schema_history");

    private final UUID victim = UUID.randomUUID();
    private final UUID attacker = UUID.randomUUID();

    /** Leaves at least one row of the tenant in every table, through the product's own doors. */
    protected abstract void fillTables(UUID tenant) throws Exception;

    /** SQL condition for a victim's rows in tables without a column {@code tenant_id}. */
    protected Map<String, String> victimRows(UUID tenant) {
        return Map.of();
    }

    /**
     * Tables that are empty at rest: table → insert statement that returns its row as JSON. It is
     * rolled back; the row only serves as what the attacker tries to insert.
     */
    protected Map<String, String> passingRows(UUID tenant) {
        return Map.of("outbox", """
                insert into outbox (id, tenant_id, topic, type, key, data)
                values (nextval('outbox_sequence'), '%s', 'none', 'none', 'none', '{}')
                returning row_to_json(outbox)::text
                """.formatted(tenant));
    }

    /** Names of keys and policies that break a rule of {@link SchemaRules} for a reason. */
    protected Set<String> exceptions() {
        return Set.of();
    }

    @BeforeEach
    void fill() throws Exception {
        fillTables(victim);
    }

    @Test
    void shouldRefuseEveryAttackOnEveryTable() throws SQLException {
        for (String table : tables()) {
            assertThat(attack(table)).as(table).isEmpty();
        }
    }

    @Test
    void shouldGoRedForEveryTableWhenTheWallIsOff() throws SQLException {
        for (String table : tables()) {
            owner("alter table " + table + " disable row level security");
            try {
                assertThat(attack(table)).as("%s without its wall", table).isNotEmpty();
            } finally {
                owner("alter table " + table + " enable row level security");
            }
        }
    }

    @Test
    void shouldBuildTablesPoliciesAndKeysByTheRules() throws SQLException {
        List<String> broken = new ArrayList<>();
        for (String rule : SchemaRules.QUERIES) {
            broken.addAll(column(rule));
        }
        broken.removeIf(found -> exceptions().stream().anyMatch(found::endsWith));
        assertThat(broken).isEmpty();
    }

    private List<String> attack(String table) throws SQLException {
        String rows = victimRows(victim).getOrDefault(table, "tenant_id = '" + victim + "'");
        String passing = passingRows(victim).get(table);
        List<String> found = passing == null
                ? column("select row_to_json(t)::text from " + table + " t where " + rows + " limit 1")
                : column(passing);
        assertThat(found).as("the victim has a row in %s", table).isNotEmpty();
        return new Attack(table, rows, found.getFirst(), attacker).successes();
    }

    private static List<String> tables() throws SQLException {
        List<String> tables = column("""
                select relname from pg_class
                where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') order by 1
                """);
        tables.removeAll(EXEMPT);
        return tables;
    }

    private static List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            connection.rollback();
        }
        return values;
    }

    private static void owner(String sql) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
