package io.kpihealth.testkit;

import io.kpihealth.embedded.DatabaseProvisioner;
import io.kpihealth.embedded.EmbeddedKafka;
import io.kpihealth.embedded.EmbeddedPostgres;
import io.kpihealth.embedded.Topics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A real PostgreSQL with the product's roles, a real Kafka with its topics, and the keys of internal
 * tokens. Started once for all tests of a module; it ends with the JVM. What it knows travels as
 * system properties, because tests and this class are loaded by different class loaders.
 *
 * <p>Argument {@code service}: the schema. Argument {@code own-tokens=true}: the service issues and
 * verifies its own tokens.
 */
public final class EmbeddedStack implements QuarkusTestResourceLifecycleManager {
    static final String PASSWORD = "test";
    static final String JDBC_URL = "kpihealth.testkit.jdbc-url";
    static final String SERVICE = "kpihealth.testkit.service";
    static final String KAFKA = "kpihealth.testkit.kafka";
    static final String KEYS_URL = "kpihealth.testkit.keys-url";

    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = initArgs;
    }

    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(JDBC_URL) == null) {
                startOnce();
            }
        }
        System.setProperty(SERVICE, arguments.getOrDefault("service", "none"));
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", System.getProperty(JDBC_URL));
        settings.put("quarkus.datasource.password", PASSWORD);
        settings.put("kpihealth.messaging.relay.password", PASSWORD);
        settings.put("quarkus.flyway.password", PASSWORD);
        settings.put("kpihealth.migrate", "at-start");
        settings.put("kafka.bootstrap.servers", System.getProperty(KAFKA));
        if (!Boolean.parseBoolean(arguments.get("own-tokens"))) {
            settings.put("quarkus.oidc.auth-server-url", System.getProperty(KEYS_URL));
        }
        return settings;
    }

    @Override
    public void stop() {
        // Another profile of the same module goes on with it; the shutdown hook ends it.
    }

    private static void startOnce() {
        try {
            Path folder = Files.createTempDirectory("kpihealth-test-");
            EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), freePort());
            EmbeddedPostgres postgres = EmbeddedPostgres.start(
                    new EmbeddedPostgres.Options(folder.resolve("postgres"), freePort(), PASSWORD).withoutFsync());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres, kafka, folder)));
            DatabaseProvisioner.provision(postgres, role -> PASSWORD);
            kafka.createTopics(Topics.all());
            System.setProperty(JDBC_URL, postgres.jdbcUrl(DatabaseProvisioner.DATABASE));
            System.setProperty(KAFKA, kafka.bootstrapServers());
            System.setProperty(KEYS_URL, TokenKeys.serve());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot provision the test database", failure);
        }
    }

    private static void close(EmbeddedPostgres postgres, EmbeddedKafka kafka, Path folder) {
        try (kafka) {
            postgres.close();
        } catch (IOException failure) {
            System.err.println("The test database did not stop: " + failure.getMessage());
        }
        Folders.delete(folder);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
