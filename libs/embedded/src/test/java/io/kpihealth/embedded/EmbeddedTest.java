package io.kpihealth.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedTest {
    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start(
                new EmbeddedPostgres.Options(folder.resolve("data base"), freePort(), "top'secret").withoutFsync());
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), freePort());
        DatabaseProvisioner.provision(postgres, role -> role + "'1");
    }

    @AfterAll
    static void stop() throws Exception {
        kafka.close();
        postgres.close();
    }

    @Test
    void shouldTakeNewPasswordsWhenProvisionedAgain() throws SQLException {
        // When
        DatabaseProvisioner.provision(postgres, role -> role + "'2");

        // Then
        for (String role : DatabaseProvisioner.loginRoles()) {
            assertThatThrownBy(() -> connect(role, "'1")).as(role).hasMessageContaining("password");
            assertThat(text(connect(role, "'2"), "select current_schema()"))
                    .isEqualTo(role.substring(0, role.indexOf('_')));
        }
        DatabaseProvisioner.provision(postgres, role -> role + "'1");
    }

    @Test
    void shouldRefuseDdlAndForeignSchemasWhenRoleIsOfRunTime() throws SQLException {
        // Given
        run(connect("scoring_owner", "'1"), "create table probe (id int)");
        run(connect("ingest_owner", "'1"), "create table probe (id int)");

        // Then
        for (String role : Set.of("scoring_app", "scoring_relay")) {
            assertDenied(role, "create table mine (id int)");
            assertDenied(role, "create table public.mine (id int)");
            assertDenied(role, "create temporary table mine (id int)");
            assertDenied(role, "select * from probe");
            assertDenied(role, "select * from ingest.probe");
            assertDenied(role, "set role scoring_owner");
            assertDenied(role, "set role scoring_operator");
        }
        assertDenied("tenants_app", "set role tenants_directory");
        run(connect("ingest_app", "'1"), "create temporary table mine (id int)");
        run(connect("tenants_owner", "'1"), "set role tenants_directory");
        run(connect("scoring_owner", "'1"), "set role scoring_operator");
    }

    @Test
    void shouldCreateEveryTopicOnceWithItsSettings() throws Exception {
        // When
        kafka.createTopics(Topics.all());
        kafka.createTopics(Topics.all());

        // Then
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrderElementsOf(
                            Topics.all().stream().map(NewTopic::name).toList());
            ConfigResource scores = new ConfigResource(ConfigResource.Type.TOPIC, "kpihealth.health-scores");
            Config config = admin.describeConfigs(Set.of(scores))
                    .values()
                    .values()
                    .iterator()
                    .next()
                    .get();
            assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(config.get("max.compaction.lag.ms").value()).isEqualTo("691200000");
            assertThat(config.get("delete.retention.ms").value()).isEqualTo("2592000000");
        }
    }

    private static void assertDenied(String role, String sql) {
        assertThatThrownBy(() -> run(connect(role, "'1"), sql))
                .as("%s: %s", role, sql)
                .hasMessageContaining("denied");
    }

    private static Connection connect(String role, String suffix) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(DatabaseProvisioner.DATABASE), role, role + suffix);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
