package io.kpihealth.tenants.token;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In production the provider is reached by https: its keys decide who is who. */
@ApplicationScoped
class ProviderCheck {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ProviderConfig config;
    private final boolean embedded;

    ProviderCheck(
            ProviderConfig config,
            @ConfigProperty(name = "kpihealth.deployment", defaultValue = "production") String deployment) {
        this.config = config;
        this.embedded = deployment.equals("embedded");
    }

    @Startup
    void refusePlainHttp() {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            require(URI.create(config.issuer()), embedded);
            require(config.jwksUrl(), embedded);
        }
    }

    static void require(URI address, boolean embedded) {
        boolean safe = "https".equals(address.getScheme())
                || (embedded && address.getHost() != null && LOOPBACK.contains(address.getHost()));
        if (!safe) {
            throw new IllegalStateException(
                    "the provider's address " + address + " must be https (plain http only to loopback, embedded)");
        }
    }
}
