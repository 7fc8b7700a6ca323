package io.kpihealth.tenants;

import io.kpihealth.testkit.TenantIsolationContract;
import io.kpihealth.testkit.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/**
 * The app role has no privilege on {@code person} at all. The attacks on it are made with privileges
 * that this test lends, so that the wall behind them is tried as well.
 */
@QuarkusTest
class TenantsIsolationTest extends TenantIsolationContract {
    private final UUID person = UUID.randomUUID();

    /** Sign-up chooses ids itself, so the contract's tenant is written as the owner. */
    @Override
    protected void fillTables(UUID tenant) throws SQLException {
        owner("""
                insert into person (id, issuer, subject) values ('%2$s', 'https://provider.example', '%2$s');
                insert into organization
                    (id, slug, name, status, plan, currency, timezone, locale, version, created_at, updated_at)
                values ('%1$s', '%1$s', 'Victim', 'trial', 'trial', 'USD', 'UTC', 'en-US', 1, now(), now());
                insert into membership (tenant_id, id, person_id, role, status, version, created_at, updated_at)
                values ('%1$s', uuidv7(), '%2$s', 'owner', 'active', 1, now(), now());
                insert into invitation
                    (tenant_id, id, email, role, token_hash, status, invited_by, expires_at, created_at)
                values ('%1$s', uuidv7(), 'x@example.org', 'viewer', sha256('%1$s'), 'pending', uuidv7(), now(), now());
                insert into service_client
                    (tenant_id, id, client_id, name, scope, status, version, created_at, updated_at)
                values ('%1$s', uuidv7(), 'victim-api', 'Victim', 'members:read', 'active', 1, now(), now());
                insert into audit_log (tenant_id, actor, actor_id, action, resource_type, resource_id)
                values ('%1$s', 'system', 'system', 'tested', 'test', '1');
                grant select, insert, update, delete on person to tenants_app;
                """.formatted(tenant, person));
    }

    @Override
    protected Map<String, String> victimRows(UUID tenant) {
        return Map.of("organization", "id = '" + tenant + "'", "person", "id = '" + person + "'");
    }

    /** An invitation is found by the hash of its random token before its tenant is known. */
    @Override
    protected Set<String> exceptions() {
        return Set.of("invitation_token_hash_key");
    }

    @AfterEach
    void takePrivilegesBack() throws SQLException {
        owner("revoke all on person from tenants_app");
    }

    private static void owner(String sql) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
