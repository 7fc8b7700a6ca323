package io.kpihealth.suite;

import io.kpihealth.suite.demo.DemoTarget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where things are and listen. {@code up} takes them from the environment and writes them into the state
 * folder, so that the other verbs meet the same suite.
 *
 * @param host the address to listen on; the demo's passwords are no match for an open network. Its database and broker
 *     leave loopback, and its identity provider speaks https, only for one that others can be told: no wildcard
 * @param executables run the services as native executables instead of on the JVM
 */
record Settings(Path checkout, Path state, Map<Port, Integer> ports, String host, boolean executables) {
    private static final String FILE = "settings.properties";

    Settings {
        ports = Map.copyOf(ports);
        Set<Integer> seen = new HashSet<>();
        for (Map.Entry<Port, Integer> port : ports.entrySet()) {
            if (!seen.add(port.getValue())) {
                throw new SuiteFailure("port " + port.getValue() + " is given to two parts, one of them "
                        + port.getKey().user());
            }
        }
    }

    static Settings of(Path checkout, Path state, Map<String, String> environment, boolean executables) {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, number(port.variable(), environment.get(port.variable()), port.standard()));
        }
        return new Settings(
                checkout, state, ports, environment.getOrDefault("KPIHEALTH_HOST", "127.0.0.1"), executables);
    }

    /** The settings of the suite that was started on this state folder. */
    static Settings saved(Path checkout, Path state) throws IOException {
        Map<String, String> values = PropertyFile.read(state.resolve(FILE));
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, number(port.key(), values.get(port.key()), port.standard()));
        }
        return new Settings(
                checkout,
                state,
                ports,
                values.getOrDefault("host", "127.0.0.1"),
                Boolean.parseBoolean(values.getOrDefault("native", "false")));
    }

    void save() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Port port : Port.values()) {
            lines.add(port.key() + "=" + port(port));
        }
        lines.add("host=" + host);
        lines.add("native=" + executables);
        PropertyFile.write(state.resolve(FILE), lines);
    }

    int port(Port port) {
        Integer number = ports.get(port);
        return number == null ? port.standard() : number;
    }

    /** Whether other machines can use the servers by the host's name or address. */
    boolean reachable() {
        try {
            InetAddress address = InetAddress.getByName(host);
            return !address.isLoopbackAddress() && !address.isAnyLocalAddress();
        } catch (UnknownHostException unknown) {
            throw new SuiteFailure("KPIHEALTH_HOST is no address of this machine: " + host, unknown);
        }
    }

    /** Where everything is found. */
    String address() {
        return reachable() ? host : "localhost";
    }

    String url(Port port) {
        String scheme = port == Port.KEYCLOAK && reachable() ? "https" : "http";
        return scheme + "://" + address() + ":" + port(port);
    }

    String issuer() {
        return url(Port.KEYCLOAK) + "/realms/kpihealth";
    }

    String bootstrapServers() {
        return (reachable() ? host : "127.0.0.1") + ":" + port(Port.KAFKA);
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + address() + ":" + port(Port.POSTGRES) + "/" + database;
    }

    /** Who vouches for the identity provider's certificate, when it has one. */
    Optional<Path> authority() {
        return reachable() ? Optional.of(Certificates.authority(this)) : Optional.empty();
    }

    DemoTarget demoTarget() {
        return new DemoTarget(
                URI.create(url(Port.GATEWAY)),
                URI.create(issuer()),
                bootstrapServers(),
                Secrets.file(this),
                authority());
    }

    Path logs() {
        return state.resolve("logs");
    }

    Path run() {
        return state.resolve("run");
    }

    /** What is dear to make and does not depend on data; kept by a reset. */
    Path cache() {
        return state.resolve("cache");
    }

    private static int number(String name, @Nullable String text, int standard) {
        if (text == null || text.isBlank()) {
            return standard;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0 && number < 65536) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            throw new SuiteFailure(name + " is not a port: " + text, wrong);
        }
        throw new SuiteFailure(name + " is not a port: " + text);
    }
}
