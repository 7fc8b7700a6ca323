package io.kpihealth.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    /** An address kept for documents: no machine has it. */
    private static final String ELSEWHERE = "192.0.2.7";

    @TempDir
    Path state;

    @Test
    void shouldMeetTheSameSuiteWhenSettingsWereSaved() throws IOException {
        // Given
        Settings started = settings(Map.of("KPIHEALTH_PORT_KAFKA", "29092", "KPIHEALTH_HOST", "0.0.0.0"));
        started.save();

        // When
        Settings found = Settings.saved(state, state);

        // Then
        assertThat(found).isEqualTo(started);
        assertThat(found.bootstrapServers()).isEqualTo("127.0.0.1:29092");
    }

    @Test
    void shouldTellTheHostToOthersOnlyWhenTheyCanReachIt() {
        // When
        Settings loopback = settings(Map.of());
        Settings wildcard = settings(Map.of("KPIHEALTH_HOST", "0.0.0.0"));
        Settings reachable = settings(Map.of("KPIHEALTH_HOST", ELSEWHERE));

        // Then
        for (Settings local : List.of(loopback, wildcard)) {
            assertThat(local.issuer()).isEqualTo("http://localhost:8180/realms/kpihealth");
            assertThat(local.jdbcUrl("kpihealth")).isEqualTo("jdbc:postgresql://localhost:15432/kpihealth");
            assertThat(local.bootstrapServers()).isEqualTo("127.0.0.1:19092");
            assertThat(local.demoTarget().authority()).isEmpty();
        }
        assertThat(reachable.issuer()).isEqualTo("https://192.0.2.7:8180/realms/kpihealth");
        assertThat(reachable.url(Port.KEYCLOAK_MANAGEMENT)).isEqualTo("http://192.0.2.7:9000");
        assertThat(reachable.url(Port.GATEWAY)).isEqualTo("http://192.0.2.7:8080");
        assertThat(reachable.jdbcUrl("kpihealth")).isEqualTo("jdbc:postgresql://192.0.2.7:15432/kpihealth");
        assertThat(reachable.bootstrapServers()).isEqualTo("192.0.2.7:19092");
        assertThat(reachable.demoTarget().authority()).contains(Certificates.authority(reachable));
    }

    @Test
    void shouldRefuseAHostThatIsNotOfThisMachine() {
        for (String host : List.of(ELSEWHERE, "nowhere.invalid")) {
            assertThatThrownBy(() -> PortCheck.requireFree(settings(Map.of("KPIHEALTH_HOST", host))))
                    .hasMessage("KPIHEALTH_HOST is no address of this machine: " + host);
        }
    }

    @Test
    void shouldGiveTenantsAloneTheAuthorityOfTheProvider() throws IOException {
        // Given
        Settings settings = settings(Map.of("KPIHEALTH_HOST", ELSEWHERE));
        Secrets secrets = Secrets.readOrCreate(settings);

        // Then
        assertThat(Service.TENANTS.environment(settings, secrets))
                .containsEntry(
                        "KPIHEALTH_PROVIDER_CA",
                        Certificates.authority(settings).toString());
        assertThat(Service.GATEWAY.environment(settings, secrets)).doesNotContainKey("KPIHEALTH_PROVIDER_CA");
        assertThat(Service.TENANTS.environment(settings(Map.of()), secrets)).doesNotContainKey("KPIHEALTH_PROVIDER_CA");
    }

    @Test
    void shouldRefusePortsThatAreNoneOrGivenTwice() {
        assertThatThrownBy(() -> settings(Map.of("KPIHEALTH_PORT_KAFKA", "many")))
                .hasMessageContaining("KPIHEALTH_PORT_KAFKA");
        assertThatThrownBy(() -> settings(Map.of("KPIHEALTH_PORT_KAFKA", "70000")))
                .hasMessageContaining("KPIHEALTH_PORT_KAFKA");
        assertThatThrownBy(() -> settings(Map.of("KPIHEALTH_PORT_KAFKA", "8080")))
                .hasMessageContaining("two parts");
    }

    @Test
    void shouldNameTakenPortAndItsVariable() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            Map<String, String> environment = new HashMap<>();
            environment.put("KPIHEALTH_PORT_SCORING", String.valueOf(other.getLocalPort()));

            // Then
            assertThatThrownBy(() -> PortCheck.requireFree(settings(environment)))
                    .hasMessageContaining(other.getLocalPort() + " for scoring-service")
                    .hasMessageContaining("KPIHEALTH_PORT_SCORING");
        }
    }

    @Test
    void shouldKeepSecretsForTheirOwnerAndBetweenStarts() throws IOException {
        // Given
        Settings settings = settings(Map.of());

        // When
        Secrets first = Secrets.readOrCreate(settings);
        Secrets second = Secrets.readOrCreate(settings);

        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.file())))
                .isEqualTo("rw-------");
        assertThat(second.get("user.ada@acme.example")).isEqualTo(first.get("user.ada@acme.example"));
        assertThat(second.database("scoring_app")).isNotEqualTo(second.database("scoring_relay"));
        assertThat(Files.readString(first.file())).contains("# Demo", "# Internal");
    }

    @Test
    void shouldGiveTheOwnersPasswordToNoRunningService() throws IOException {
        // Given
        Settings settings = settings(Map.of());
        Secrets secrets = Secrets.readOrCreate(settings);

        // Then
        for (Service service : Service.values()) {
            assertThat(service.environment(settings, secrets)).doesNotContainKey("KPIHEALTH_OWNER_PASSWORD");
        }
        assertThat(Service.SCORING.migrationEnvironment(settings, secrets))
                .containsEntry("KPIHEALTH_OWNER_PASSWORD", secrets.database("scoring_owner"));
    }

    private Settings settings(Map<String, String> environment) {
        return Settings.of(state, state, environment, /* executables */ false);
    }
}
