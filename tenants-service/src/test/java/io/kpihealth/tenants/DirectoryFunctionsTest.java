package io.kpihealth.tenants;

import static io.kpihealth.tenants.TestApi.newPerson;
import static io.kpihealth.tenants.TestApi.signUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kpihealth.testkit.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The only way around row-level security, and how narrow it is. */
@QuarkusTest
class DirectoryFunctionsTest {
    @Test
    void shouldBelongToTheDirectoryRoleWithAPinnedPathAndServeTheAppOnly() throws SQLException {
        try (Connection owner = TestDatabase.asOwner()) {
            assertThat(column(owner, """
                    select p.proname from pg_proc p
                    where p.pronamespace = 'tenants'::regnamespace and p.prosecdef
                    """)).hasSizeGreaterThanOrEqualTo(9);
            assertThat(column(owner, """
                    select p.proname from pg_proc p
                    where p.pronamespace = 'tenants'::regnamespace
                      and (not p.prosecdef or p.proowner <> 'tenants_directory'::regrole
                           or p.proconfig is distinct from array['search_path=tenants, pg_temp']
                           or has_function_privilege('public', p.oid, 'execute')
                           or has_function_privilege('tenants_relay', p.oid, 'execute')
                           or not has_function_privilege('tenants_app', p.oid, 'execute'))
                    """)).isEmpty();
            assertThat(column(owner, """
                    select rolname from pg_roles
                    where rolname = 'tenants_directory'
                      and (rolcanlogin or rolsuper or rolbypassrls or pg_has_role('tenants_app', oid, 'member'))
                    """)).isEmpty();
        }
    }

    @Test
    void shouldNotBeFooledByATemporaryTable() throws SQLException {
        String slug = "isolated-" + java.util.UUID.randomUUID();
        signUp(newPerson("ada"), slug);
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("create temporary table organization (slug text)");
            assertThat(column(superuser, "select tenants.directory_slug_taken('" + slug + "')"))
                    .containsExactly("t");
        }
    }

    @Test
    void shouldLeaveTheAppRoleNoOtherWayToPeopleAndTenants() throws SQLException {
        try (Connection app = TestDatabase.asApp()) {
            assertThatThrownBy(() -> column(app, "select * from person")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> column(app, "select * from organization")).hasMessageContaining("app.tenant_id");
            assertThatThrownBy(() -> column(app, "select * from directory_member_names(array[uuidv7()])"))
                    .hasMessageContaining("app.tenant_id");
            assertThatThrownBy(() -> column(app, "set role tenants_directory"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        values.add(rows.getString(1));
                    }
                }
            }
        }
        return values;
    }
}
