package io.kpihealth.gateway;

import io.kpihealth.embedded.EmbeddedKafka;
import io.kpihealth.embedded.Topics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real broker and services that echo. Addresses travel as system properties, because tests and this class are loaded by
 * different class loaders.
 */
public final class GatewayStack implements QuarkusTestResourceLifecycleManager {
    static final String KAFKA = "gateway.test.kafka";
    static final String SERVICE = "gateway.test.service.";

    private final List<EchoService> services = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        try {
            Map<String, String> settings = new HashMap<>();
            EmbeddedKafka kafka = EmbeddedKafka.start(
                    Files.createTempDirectory("gateway-test-").resolve("kafka"), freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
            kafka.createTopics(Topics.all());
            settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
            System.setProperty(KAFKA, kafka.bootstrapServers());
            add("tenants", new FakeTenants(), settings);
            for (String name : List.of("ingest", "scoring", "playbook")) {
                add(name, new EchoService(name), settings);
            }
            settings.put("kpihealth.gateway.exchange.client-secret", "test-secret");
            return settings;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(String name, EchoService service, Map<String, String> settings) {
        services.add(service);
        settings.put("kpihealth.gateway.services." + name, service.address().toString());
        System.setProperty(SERVICE + name, service.address().toString());
    }

    @Override
    public void stop() {
        services.forEach(EchoService::stop);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
