package io.kpihealth.suite;

import java.util.Locale;

/** Every port that the suite listens on; each can be moved by its environment variable. */
enum Port {
    GATEWAY(8080, "gateway"),
    TENANTS(8081, "tenants-service"),
    INGEST(8082, "kpi-ingest-service"),
    SCORING(8083, "scoring-service"),
    PLAYBOOK(8084, "playbook-service"),
    KEYCLOAK(8180, "keycloak"),
    KEYCLOAK_MANAGEMENT(9000, "keycloak's health"),
    POSTGRES(15432, "postgres"),
    KAFKA(19092, "kafka");

    private final int standard;
    private final String user;

    Port(int standard, String user) {
        this.standard = standard;
        this.user = user;
    }

    int standard() {
        return standard;
    }

    String user() {
        return user;
    }

    String variable() {
        return "KPIHEALTH_PORT_" + name();
    }

    String key() {
        return "port." + name().toLowerCase(Locale.ROOT);
    }
}
