package io.kpihealth.tenancy.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kpihealth.testkit.EmbeddedStack;
import io.kpihealth.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The check on the real roles and the real schema of scoring. What opens a way around the wall is done in the
 * transaction of the check and rolled back.
 */
class BootCheckTest {
    private static final String APP = "scoring_app";

    @BeforeAll
    static void migrate() {
        EmbeddedStack stack = new EmbeddedStack();
        stack.init(Map.of("service", "scoring"));
        Map<String, String> settings = stack.start();
        Flyway.configure()
                .dataSource(
                        settings.get("quarkus.datasource.jdbc.url"),
                        "scoring_owner",
                        settings.get("quarkus.flyway.password"))
                .locations("db/common", "db/migration")
                .defaultSchema("scoring")
                .createSchemas(false)
                .placeholders(Map.of("app", APP, "relay", "scoring_relay"))
                .load()
                .migrate();
    }

    @Test
    void shouldStartWithTheAppRole() throws SQLException {
        try (Connection app = TestDatabase.asApp()) {
            assertThatCode(() -> BootCheck.check(app)).doesNotThrowAnyException();
        }
        assertThatCode(() -> boot(APP)).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseASuperuser() {
        assertThatThrownBy(() -> boot("postgres"))
                .hasMessage("The database role bypasses row-level security: postgres");
    }

    @Test
    void shouldRefuseARoleThatBypassesRowLevelSecurity() {
        assertThatThrownBy(() -> boot(APP, "alter role scoring_app bypassrls"))
                .hasMessage("The database role bypasses row-level security: scoring_app");
    }

    @Test
    void shouldRefuseTheOwnerOfTheTables() {
        assertThatThrownBy(() -> boot("scoring_owner"))
                .hasMessageStartingWith("The database role owns tables: ")
                .hasMessageContaining("reference_range");
    }

    @Test
    void shouldRefuseAnAppRoleThatOwnsASingleTable() {
        assertThatThrownBy(() -> boot(APP, "create table own_thing ()", "alter table own_thing owner to scoring_app"))
                .hasMessage("The database role owns tables: own_thing");
    }

    /** In whatever way the membership was granted: what a role may become, it can see. */
    @ParameterizedTest
    @CsvSource({
        "scoring_owner, inherit true",
        "scoring_owner, 'inherit false, set true'",
        "scoring_relay, inherit true",
        "scoring_relay, 'inherit false, set true'",
        "scoring_operator, inherit true",
        "postgres, 'inherit false, set true'"
    })
    void shouldRefuseAMemberOfARoleThatSeesMore(String group, String how) {
        assertThatThrownBy(() -> boot(APP, "grant " + group + " to scoring_app with " + how))
                .hasMessageStartingWith("The database role is a member of roles that see more: ")
                .hasMessageContaining(group);
    }

    @Test
    void shouldRefuseAMemberOfARoleThatIsAMemberOfTheOwner() {
        assertThatThrownBy(() -> boot(
                        APP,
                        "create role between nologin",
                        "grant scoring_owner to between",
                        "grant between to scoring_app"))
                .hasMessageContaining("scoring_owner");
    }

    @Test
    void shouldRefuseAMemberOfARoleThatBypassesRowLevelSecurity() {
        assertThatThrownBy(() -> boot(APP, "create role sees_all nologin bypassrls", "grant sees_all to scoring_app"))
                .hasMessage("The database role is a member of roles that see more: sees_all");
    }

    @Test
    void shouldRefuseEveryTableWhoseRowLevelSecurityIsOff() throws SQLException {
        List<String> tables = tables();
        assertThat(tables).contains("reference_range", "score", "outbox", "audit_log");

        for (String table : tables) {
            assertThatThrownBy(() -> boot(APP, "alter table " + table + " disable row level security"))
                    .hasMessage("Row-level security is off: " + table);
        }
    }

    @Test
    void shouldRefuseATableThatNeverHadRowLevelSecurity() {
        assertThatThrownBy(() -> boot(APP, "create table forgotten (tenant_id uuid)"))
                .hasMessage("Row-level security is off: forgotten");
    }

    /** Checks as that role after the statements of a superuser. */
    private static void boot(String role, String... opened) throws SQLException {
        try (Connection server = TestDatabase.asSuperuser();
                Statement statement = server.createStatement()) {
            server.setAutoCommit(false);
            try {
                for (String sql : opened) {
                    statement.execute(sql);
                }
                statement.execute("set local session authorization " + role);
                BootCheck.check(server);
            } finally {
                server.rollback();
            }
        }
    }

    /** Those of tenants. */
    private static List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select relname from pg_class
                        where relnamespace = 'scoring'::regnamespace and relkind in ('r', 'p')
                          and relname not in ('scheduled_tasks', 'tenant_directory', 'flyway_schema_history')
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
