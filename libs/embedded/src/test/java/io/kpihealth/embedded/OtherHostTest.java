package io.kpihealth.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Servers for other machines; in their place stands a second loopback address, which only Linux has by itself. */
@EnabledOnOs(OS.LINUX)
class OtherHostTest {
    private static final String HOST = "127.0.0.2";
    private static final String PASSWORD = "top'secret";

    @TempDir
    Path folder;

    @Test
    void shouldLetOtherMachinesIntoTheDatabaseByPasswordOnly() throws Exception {
        // Given
        EmbeddedPostgres.Options local =
                new EmbeddedPostgres.Options(folder.resolve("data"), freePort(), PASSWORD).withoutFsync();
        EmbeddedPostgres.start(local).close();
        EmbeddedPostgres.start(local.withHost(HOST)).close();

        // When
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(local.withHost(HOST))) {
            // Then
            connect(HOST, postgres.port(), PASSWORD).close();
            connect("localhost", postgres.port(), PASSWORD).close();
            assertThatThrownBy(() -> connect(HOST, postgres.port(), "wrong")).hasMessageContaining("password");
        }
        assertThat(Files.readAllLines(folder.resolve("data/pg_hba.conf")))
                .containsOnlyOnce("host all all 0.0.0.0/0 scram-sha-256");
    }

    @Test
    void shouldSendClientsOfTheBrokerToTheGivenAddress() throws Exception {
        // Given
        int port = freePort();

        // When
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), HOST + ":" + port);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            // Then
            assertThat(admin.describeCluster().nodes().get())
                    .extracting(Node::host)
                    .containsExactly(HOST);
            assertThatThrownBy(() -> new Socket().connect(new InetSocketAddress("127.0.0.1", port)))
                    .isInstanceOf(IOException.class);
        }
    }

    /** From that address too: the rules that initdb writes know 127.0.0.1 only. */
    private static Connection connect(String host, int port, String password) throws SQLException {
        String url = "jdbc:postgresql://" + host + ":" + port + "/postgres";
        return DriverManager.getConnection(
                host.equals(HOST) ? url + "?localSocketAddress=" + HOST : url, EmbeddedPostgres.SUPERUSER, password);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
