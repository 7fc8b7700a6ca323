package io.kpihealth.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;

/** Settings of the gateway. */
@ConfigMapping(prefix = "kpihealth.gateway")
public interface GatewayConfig {
    Services services();

    Exchange exchange();

    /** A declared length above this is refused at the door; as large as what kpi-ingest-service takes. */
    @WithDefault("83886080")
    @Positive
    long maxBodyBytes();

    @WithDefault("2s")
    Duration connectTimeout();

    /** A connection on which neither side sends anything for so long is given up. */
    @WithDefault("60s")
    Duration idleTimeout();

    /**
     * A connection that no request used for so long is closed. A second shorter than a replica waits before it ends
     * (QUARKUS_SHUTDOWN_DELAY): those in use are closed by its answers, and none may be left when it ends, or a
     * request could be sent on it at that moment.
     */
    @WithDefault("3s")
    Duration unusedTimeout();

    @WithDefault("256")
    @Positive
    int connectionsPerService();

    /** Base addresses of the services. */
    interface Services {
        URI tenants();

        URI ingest();

        URI scoring();

        URI playbook();
    }

    /** The token exchange of tenants-service. */
    interface Exchange {
        @WithDefault("gateway")
        @NotBlank
        String clientId();

        @NotBlank
        String clientSecret();

        @WithDefault("3s")
        Duration timeout();

        /** Tokens kept; at 2 KB each the default stays below 50 MB. */
        @WithDefault("20000")
        @Positive
        long cacheSize();

        /** A token is not handed out in its last moments: it must live until the service has checked it. */
        @WithDefault("30s")
        Duration expiryMargin();

        /**
         * A token of the caller's <em>default</em> tenant is kept no longer than this: the default follows the last
         * organisation a person chose, and that choice sends no event.
         */
        @WithDefault("30s")
        Duration defaultChoiceTtl();
    }
}
