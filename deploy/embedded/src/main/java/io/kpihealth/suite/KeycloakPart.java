package io.kpihealth.suite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The identity provider on the embedded database, with the demo's realm. */
final class KeycloakPart implements Part {
    private static final String REALM = "realm-kpihealth.json";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Settings settings;
    private final Secrets secrets;
    private final Processes processes;
    private final Progress progress;
    private final KeycloakDistribution distribution;

    KeycloakPart(
            Settings settings,
            Secrets secrets,
            Processes processes,
            Progress progress,
            KeycloakDistribution distribution) {
        this.settings = settings;
        this.secrets = secrets;
        this.processes = processes;
        this.progress = progress;
        this.distribution = distribution;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public Port port() {
        return Port.KEYCLOAK;
    }

    @Override
    public void start() throws IOException {
        distribution.prepare();
        writeRealm();
        List<String> command = new ArrayList<>(List.of(
                distribution.script(),
                "start",
                "--optimized",
                "--import-realm",
                "--http-host=" + settings.host(),
                "--http-management-port=" + settings.port(Port.KEYCLOAK_MANAGEMENT),
                "--hostname=" + settings.url(Port.KEYCLOAK),
                "--cache=local",
                // Of 150 connections the services may take 90.
                "--db-pool-max-size=15"));
        command.addAll(settings.reachable() ? https() : http());
        Process process = processes.start(name(), command, environment());
        processes.await(name(), process.toHandle(), START, this::ready);
        // The script stays as its parent; whoever kills "keycloak" means the server.
        ProcessHandle server = process.descendants().findFirst().orElse(process.toHandle());
        processes.record(name(), server);
        processes.watch(name(), server, progress::say);
    }

    @Override
    public boolean ready() {
        return Http.answers200(settings.url(Port.KEYCLOAK_MANAGEMENT) + "/health/ready");
    }

    @Override
    public boolean stop() throws IOException {
        return processes.stop(name(), STOP);
    }

    @Override
    public Optional<ProcessHandle> process() throws IOException {
        return processes.running(name());
    }

    private List<String> http() {
        return List.of("--http-enabled=true", "--http-port=" + settings.port(Port.KEYCLOAK));
    }

    private List<String> https() throws IOException {
        Certificates.Pair files = Certificates.issue(settings, secrets, processes);
        return List.of(
                "--https-port=" + settings.port(Port.KEYCLOAK),
                "--https-certificate-file=" + files.certificate(),
                "--https-certificate-key-file=" + files.key(),
                // Its health, which only the launcher asks for, stays on plain http.
                "--http-management-scheme=http");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(KeycloakDistribution.environment());
        environment.put("KC_DB_URL", settings.jdbcUrl("keycloak"));
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", secrets.database("keycloak"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin"));
        return environment;
    }

    /** An existing realm is left alone by the provider, so a changed file takes effect after a reset only. */
    private void writeRealm() throws IOException {
        Path file = distribution.home().resolve("data/import").resolve(REALM);
        Files.createDirectories(file.resolveSibling("."));
        String realm = PLACEHOLDER
                .matcher(template())
                .replaceAll(found -> Matcher.quoteReplacement(secrets.get(found.group(1))));
        Files.deleteIfExists(file);
        Files.createFile(
                file, PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        Files.writeString(file, realm);
    }

    private static String template() throws IOException {
        try (InputStream resource = KeycloakPart.class.getResourceAsStream(REALM)) {
            if (resource == null) {
                throw new IOException(REALM + " is not on the class path");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
