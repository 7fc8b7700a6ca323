package io.kpihealth.suite;

import io.kpihealth.embedded.DatabaseProvisioner;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Generated once per state folder; one file that only its owner reads. */
final class Secrets {
    static final List<String> PEOPLE = List.of(
            "ada@acme.example",
            "ben@acme.example",
            "cleo@acme.example",
            "dora@globex.example",
            "emil@globex.example",
            "fay@globex.example");
    static final List<String> CLIENTS = List.of("acme-api", "globex-api");

    private final Path file;
    private final Map<String, String> values;

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    static Path file(Settings settings) {
        return settings.state().resolve("secrets.properties");
    }

    /** Reads the file, or fails when the suite was never started on this folder. */
    static Secrets read(Settings settings) throws IOException {
        Map<String, String> values = PropertyFile.read(file(settings));
        if (values.isEmpty()) {
            throw new SuiteFailure("no suite was started on " + settings.state() + "; run ./suite up");
        }
        return new Secrets(file(settings), values);
    }

    /** Reads the file and adds what is missing. */
    static Secrets readOrCreate(Settings settings) throws IOException {
        Map<String, String> values = new TreeMap<>(PropertyFile.read(file(settings)));
        SecureRandom random = new SecureRandom();
        List<String> demo = new ArrayList<>();
        PEOPLE.forEach(person -> demo.add(userKey(person)));
        CLIENTS.forEach(client -> demo.add(clientKey(client)));
        List<String> internal = new ArrayList<>(List.of(
                "database.postgres", "database.keycloak", "keycloak.admin", "exchange.gateway", Certificates.PASSWORD));
        DatabaseProvisioner.loginRoles().forEach(role -> internal.add("database." + role));
        List<String> lines = new ArrayList<>();
        lines.add("# Demo: logins of people and secrets of service clients at the identity provider.");
        demo.forEach(key -> lines.add(key + "=" + values.computeIfAbsent(key, missing -> random(random))));
        lines.add("");
        lines.add("# Internal: between the parts of this suite; of no use to people.");
        internal.forEach(key -> lines.add(key + "=" + values.computeIfAbsent(key, missing -> random(random))));
        PropertyFile.write(file(settings), lines);
        return new Secrets(file(settings), values);
    }

    static String userKey(String person) {
        return "user." + person;
    }

    static String clientKey(String client) {
        return "client." + client;
    }

    String get(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new SuiteFailure(key + " is missing in " + file);
        }
        return value;
    }

    String database(String role) {
        return get("database." + role);
    }

    Path file() {
        return file;
    }

    private static String random(SecureRandom random) {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
