package io.kpihealth.gateway.route;

import java.util.Locale;
import java.util.Optional;

/** A service behind the gateway. */
public enum Upstream {
    TENANTS,
    INGEST,
    SCORING,
    PLAYBOOK;

    /** The name in settings and in {@code /q/openapi/{name}}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Upstream> ofLabel(String label) {
        for (Upstream upstream : values()) {
            if (upstream.label().equals(label)) {
                return Optional.of(upstream);
            }
        }
        return Optional.empty();
    }
}
