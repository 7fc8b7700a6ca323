package io.kpihealth.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kpihealth.embedded.DatabaseProvisioner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartValuesTest {
    private static final Path CHART = Path.of("../helm/kpihealth/values.yaml");
    /** Maps whose keys the chart leaves open. */
    private static final Set<String> OPEN = Set.of("signingKeys.files");

    private static final ObjectMapper YAML = new YAMLMapper();

    @TempDir
    Path state;

    @Test
    void shouldNameTheServersAndTheirSecrets() throws IOException {
        // Given
        Settings settings = settings("192.0.2.7");
        Secrets secrets = Secrets.readOrCreate(settings);
        SigningKeys.createIfMissing(settings);
        Certificates.issue(settings, secrets, new Processes(settings));

        // When
        JsonNode values = YAML.readTree(new ChartValues(settings, secrets).text());

        // Then
        assertThat(values.at("/database/host").asText()).isEqualTo("192.0.2.7");
        assertThat(values.at("/database/port").asInt()).isEqualTo(15432);
        for (String role : DatabaseProvisioner.loginRoles()) {
            assertThat(values.at("/database/roles/" + role + "/password").asText())
                    .isEqualTo(secrets.database(role));
        }
        assertThat(values.at("/kafka/bootstrapServers").asText()).isEqualTo("192.0.2.7:19092");
        assertThat(values.at("/kafka/partitions").asInt()).isEqualTo(4);
        assertThat(values.at("/oidc/issuer").asText()).isEqualTo("https://192.0.2.7:8180/realms/kpihealth");
        assertThat(values.at("/oidc/ca/value").asText()).isEqualTo(Files.readString(Certificates.authority(settings)));
        assertThat(values.at("/exchange/secret").asText()).isEqualTo(secrets.get("exchange.gateway"));
        assertThat(values.at("/signingKeys/files").size()).isEqualTo(1);
        assertThat(values.at("/signingKeys/files").elements().next().asText())
                .startsWith("-----BEGIN PRIVATE KEY-----");
        for (String server : List.of("database", "kafka", "oidc")) {
            assertThat(values.at("/networkPolicy/external/" + server + "/peers/0/ipBlock/cidr")
                            .asText())
                    .isEqualTo("192.0.2.7/32");
        }
        assertThat(unknown(values, YAML.readTree(CHART.toFile()), "")).isEmpty();
    }

    @Test
    void shouldSayWhatToDoWhenPodsCannotReachTheServers() throws IOException {
        // Given
        Settings settings = settings("127.0.0.1");
        ChartValues values = new ChartValues(settings, Secrets.readOrCreate(settings));

        // Then
        assertThatThrownBy(values::text)
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining("127.0.0.1")
                .hasMessageContaining("KPIHEALTH_HOST=ADDRESS ./suite up --no-services");
    }

    private Settings settings(String host) {
        return Settings.of(state, state, Map.of("KPIHEALTH_HOST", host), /* executables */ false);
    }

    /** Keys that the chart would refuse. */
    private static List<String> unknown(JsonNode values, JsonNode chart, String path) {
        List<String> unknown = new ArrayList<>();
        values.properties().forEach(entry -> {
            String key = path + entry.getKey();
            if (!chart.has(entry.getKey())) {
                unknown.add(key);
            } else if (!OPEN.contains(key)) {
                unknown.addAll(unknown(entry.getValue(), chart.get(entry.getKey()), key + "."));
            }
        });
        return unknown;
    }
}
