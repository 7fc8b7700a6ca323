package io.kpihealth.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kpihealth.embedded.DatabaseProvisioner;
import io.kpihealth.embedded.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Values of the Helm chart for a release that uses the servers of this state folder: with secrets, so for a trial. */
final class ChartValues {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private final Settings settings;
    private final Secrets secrets;

    ChartValues(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** @throws SuiteFailure when pods could not reach the servers */
    String text() throws IOException {
        Path authority = settings.authority()
                .filter(Files::exists)
                .orElseThrow(() -> new SuiteFailure("pods cannot reach " + settings.host()
                        + "; start the servers by KPIHEALTH_HOST=ADDRESS ./suite up --no-services, with an address of"
                        + " this machine that they reach"));
        Map<String, Object> values = new LinkedHashMap<>();
        // Where kubectl port-forward serves the gateway.
        values.put("public", Map.of("url", "http://localhost:8080"));
        values.put("database", database());
        values.put("kafka", kafka());
        values.put("oidc", oidc(Files.readString(authority)));
        values.put("exchange", Map.of("secret", secrets.get("exchange.gateway")));
        values.put("signingKeys", Map.of("files", signingKeys()));
        values.put("networkPolicy", Map.of("external", external()));
        return "# For a trial only: holds passwords and keys.\n" + YAML.writeValueAsString(values);
    }

    private Map<String, Object> database() {
        Map<String, Object> roles = new TreeMap<>();
        for (String role : DatabaseProvisioner.loginRoles()) {
            roles.put(role, Map.of("password", secrets.database(role)));
        }
        Map<String, Object> database = new LinkedHashMap<>();
        database.put("host", settings.host());
        database.put("port", settings.port(Port.POSTGRES));
        database.put("name", DatabaseProvisioner.DATABASE);
        database.put("roles", roles);
        return database;
    }

    private Map<String, Object> kafka() throws IOException {
        Map<String, Object> kafka = new LinkedHashMap<>();
        kafka.put("bootstrapServers", settings.bootstrapServers());
        kafka.put("partitions", Topics.all().getFirst().numPartitions());
        return kafka;
    }

    private Map<String, Object> oidc(String authority) {
        Map<String, Object> oidc = new LinkedHashMap<>();
        oidc.put("issuer", settings.issuer());
        oidc.put("ca", Map.of("value", authority));
        return oidc;
    }

    /** The pods may leave for these servers only. */
    private Map<String, Object> external() throws IOException {
        String address = InetAddress.getByName(settings.host()).getHostAddress();
        String block = address + (address.contains(":") ? "/128" : "/32");
        Map<String, Object> external = new TreeMap<>();
        for (String server : List.of("database", "kafka", "oidc")) {
            external.put(server, Map.of("peers", List.of(Map.of("ipBlock", Map.of("cidr", block)))));
        }
        return external;
    }

    private Map<String, String> signingKeys() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(SigningKeys.folder(settings))) {
            files = all.filter(file -> file.toString().endsWith(".pem")).toList();
        }
        Map<String, String> keys = new TreeMap<>();
        for (Path file : files) {
            keys.put(file.getFileName().toString(), Files.readString(file));
        }
        return keys;
    }
}
