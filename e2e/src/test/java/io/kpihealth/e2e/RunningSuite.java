package io.kpihealth.e2e;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Where the suite under test listens and what its demo logins are, from its state folder. */
public final class RunningSuite {
    /** The services behind the gateway. */
    static final List<String> SERVICES = List.of("tenants", "ingest", "scoring", "playbook");

    private static final Path STATE = Path.of(System.getProperty("kpihealth.state", "../.state"))
            .toAbsolutePath()
            .normalize();
    private static final Properties SETTINGS = read("settings.properties");
    private static final Properties SECRETS = read("secrets.properties");

    private RunningSuite() {}

    public static URI gateway() {
        return service("gateway");
    }

    /** The address of a part by the name of its port, such as {@code ingest} or {@code keycloak}. */
    public static URI service(String name) {
        return URI.create("http://localhost:" + port(name));
    }

    public static int port(String name) {
        return Integer.parseInt(SETTINGS.getProperty("port." + name));
    }

    public static String secret(String key) {
        String secret = SECRETS.getProperty(key);
        if (secret == null) {
            throw new IllegalArgumentException("no secret " + key + " in " + STATE);
        }
        return secret;
    }

    public static Path state() {
        return STATE;
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(STATE.resolve(name))) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException("the suite does not run; start it with ./suite up", failure);
        }
        return properties;
    }
}
