package io.kpihealth.suite;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The five services, and what each is told by its environment. */
enum Service {
    TENANTS("tenants-service", Port.TENANTS, "tenants"),
    INGEST("kpi-ingest-service", Port.INGEST, "ingest"),
    SCORING("scoring-service", Port.SCORING, "scoring"),
    PLAYBOOK("playbook-service", Port.PLAYBOOK, "playbook"),
    GATEWAY("gateway", Port.GATEWAY, null);

    private final String module;
    private final Port port;
    private final @Nullable String schema;

    Service(String module, Port port, @Nullable String schema) {
        this.module = module;
        this.port = port;
        this.schema = schema;
    }

    String module() {
        return module;
    }

    Port port() {
        return port;
    }

    boolean hasDatabase() {
        return schema != null;
    }

    private Path target(Settings settings) {
        return settings.checkout().resolve(module).resolve("target");
    }

    /** What the build made for the way in which this suite runs services. */
    Application application(Settings settings) {
        Path used = settings.state().resolve("apps").resolve(module);
        return settings.executables()
                ? new Application(target(settings).resolve("native-app"), module, used)
                : new Application(target(settings).resolve("quarkus-app"), "quarkus-run.jar", used);
    }

    /** What the running service knows; the owner's password is not part of it. */
    Map<String, String> environment(Settings settings, Secrets secrets) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KPIHEALTH_DEPLOYMENT", "embedded");
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.put("QUARKUS_HTTP_HOST", settings.host());
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(settings.port(port)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.bootstrapServers());
        environment.put("KPIHEALTH_TOKENS_URL", settings.url(Port.TENANTS));
        if (schema != null) {
            environment.put("KPIHEALTH_DATABASE_URL", settings.jdbcUrl("kpihealth"));
            environment.put("KPIHEALTH_APP_PASSWORD", secrets.database(schema + "_app"));
            environment.put("KPIHEALTH_RELAY_PASSWORD", secrets.database(schema + "_relay"));
        }
        switch (this) {
            case TENANTS -> {
                environment.put("KPIHEALTH_PROVIDER_ISSUER", settings.issuer());
                settings.authority().ifPresent(file -> environment.put("KPIHEALTH_PROVIDER_CA", file.toString()));
                environment.put("KPIHEALTH_EXCHANGE_CLIENTS_GATEWAY", secrets.get("exchange.gateway"));
                environment.put(
                        "KPIHEALTH_TOKENS_KEYS", SigningKeys.folder(settings).toString());
                environment.put("KPIHEALTH_PUBLIC_URL", settings.url(Port.GATEWAY));
            }
            case GATEWAY -> {
                environment.put("KPIHEALTH_EXCHANGE_SECRET", secrets.get("exchange.gateway"));
                environment.put("KPIHEALTH_TENANTS_URL", settings.url(Port.TENANTS));
                environment.put("KPIHEALTH_INGEST_URL", settings.url(Port.INGEST));
                environment.put("KPIHEALTH_SCORING_URL", settings.url(Port.SCORING));
                environment.put("KPIHEALTH_PLAYBOOK_URL", settings.url(Port.PLAYBOOK));
            }
            case INGEST, SCORING, PLAYBOOK -> {}
        }
        return environment;
    }

    /** The migration step runs as the owner of the schema. */
    Map<String, String> migrationEnvironment(Settings settings, Secrets secrets) {
        Map<String, String> environment = environment(settings, secrets);
        environment.put("KPIHEALTH_OWNER_PASSWORD", secrets.database(schema + "_owner"));
        return environment;
    }
}
