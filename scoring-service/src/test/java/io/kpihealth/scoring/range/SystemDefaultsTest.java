package io.kpihealth.scoring.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.testkit.EmbeddedStack;
import io.kpihealth.testkit.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Works on the owner's connection in transactions that are rolled back: the defaults are every test's. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "scoring"))
class SystemDefaultsTest {
    private static final UUID NPS = ShippedCatalogue.rangeId("net-promoter-score-nps");
    private static final String OF_NPS = "tenant_id is null and range_id = '" + NPS + "'";
    private static final UUID TENANT = UUID.randomUUID();

    private final SystemDefaults defaults = new SystemDefaults(
            JsonMapper.builder().addModule(new JavaTimeModule()).build(), Clock.systemUTC());
    private Connection owner;

    @BeforeEach
    void connect() throws SQLException {
        owner = TestDatabase.asOwner();
        owner.setAutoCommit(false);
    }

    @AfterEach
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void shouldWriteNothingWhenTheTableSaysWhatIsShipped() throws SQLException {
        // Given
        String before = hash(owner);

        // When
        defaults.run(owner);

        // Then
        assertThat(hash(owner)).isEqualTo(before);
        assertThat(number(owner, "select count(*) from reference_range where tenant_id is null"))
                .isEqualTo(68);
    }

    @Test
    void shouldWriteWhatDiffersAsANewVersionWithItsEvent() throws SQLException {
        // Given
        change(owner, "update reference_range set risk_max = 49 where " + OF_NPS);

        // When
        defaults.run(owner);

        // Then
        assertThat(number(owner, "select max(version) from reference_range where " + OF_NPS))
                .isEqualTo(2);
        assertThat(number(owner, """
                        select count(*) from reference_range
                        where tenant_id is null and version = 2 and state = 'live' and risk_max = 50 and valid_from is not null
                        """)).isEqualTo(1);
        assertThat(number(owner, """
                        select count(*) from outbox
                        where key = 'system:net-promoter-score-nps' and tenant_id is null
                          and convert_from(data, 'UTF8')::jsonb ->> 'version' = '2'
                        """)).isEqualTo(1);
    }

    @Test
    void shouldRemoveADefaultThatIsNoLongerShipped() throws SQLException {
        // Given
        change(owner, "update reference_range set kpi = 'gone' where " + OF_NPS);
        change(owner, "update reference_range set range_id = gen_random_uuid() where kpi = 'gone'");

        // When
        defaults.run(owner);

        // Then
        assertThat(number(owner, "select count(*) from reference_range where kpi = 'gone' and state = 'removed'"))
                .isEqualTo(1);
        assertThat(number(owner, "select count(*) from reference_range where kpi = 'gone' and state = 'live'"))
                .isZero();
        assertThat(number(owner, "select count(*) from outbox where key = 'system:gone'"))
                .isEqualTo(1);
    }

    @Test
    void shouldNotLetATenantWriteADefault() {
        int touched = TestDatabase.inTenant(TENANT, app -> {
            try (Statement statement = app.createStatement()) {
                return statement.executeUpdate("update reference_range set note = 'mine' where tenant_id is null")
                        + statement.executeUpdate("delete from reference_range where tenant_id is null")
                        + statement.executeUpdate("update reference_range set tenant_id = '" + TENANT + "'");
            }
        });
        boolean locked = TestDatabase.inTenant(TENANT, app -> {
            try (Statement statement = app.createStatement();
                    ResultSet rows = statement.executeQuery("select 1 from reference_range for update")) {
                return rows.next();
            }
        });

        assertThat(touched).isZero();
        assertThat(locked).isFalse();
        assertThatThrownBy(() -> insertCopy("null")).hasMessageContaining("row-level security");
    }

    @Test
    void shouldNotLetATenantOccupyAVersionOfADefault() throws SQLException {
        // Given
        change(owner, "update reference_range set risk_max = 49 where " + OF_NPS);

        // When
        int own = insertCopy("'" + TENANT + "'");
        defaults.run(owner);

        // Then
        assertThat(own).isEqualTo(1);
        assertThat(number(owner, "select max(version) from reference_range where " + OF_NPS))
                .isEqualTo(2);
    }

    /** Tries to add version 2 of a default's series as the app role; it stays, so that the migration meets it. */
    private static int insertCopy(String tenant) {
        return TestDatabase.committedInTenant(TENANT, app -> {
            try (Statement statement = app.createStatement()) {
                return statement.executeUpdate("""
                        insert into reference_range
                        select gen_random_uuid(), %s, range_id, 2, 'removed', segment, kpi, kpi_name, unit,
                               higher_is_better, critical_min, critical_max, risk_min, risk_max, healthy_min,
                               healthy_max, valid_from, expires_at, note, created_by, created_at, updated_by, updated_at
                        from reference_range where range_id = '%s' and tenant_id is null
                        """.formatted(tenant, NPS));
            }
        });
    }

    private static String hash(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select md5(string_agg(r::text, '|' order by kpi, version)) from reference_range r
                        where tenant_id is null
                        """)) {
            row.next();
            return row.getString(1);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
