package io.kpihealth.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of outbox, relay, consumers and tasks. */
@ConfigMapping(prefix = "kpihealth.messaging")
public interface MessagingConfig {
    Relay relay();

    Consumers consumers();

    Tasks tasks();

    /** The role that reads the outbox across tenants and picks tasks; its own plain connections. */
    interface Relay {
        @WithDefault("true")
        boolean enabled();

        Optional<String> url();

        @WithDefault("relay")
        String username();

        Optional<String> password();

        @WithDefault("50ms")
        Duration pollInterval();

        @WithDefault("500")
        int batchSize();
    }

    interface Consumers {
        @WithDefault("true")
        boolean enabled();

        @WithDefault("500")
        int batchSize();

        @WithDefault("60s")
        Duration longestRetryWait();
    }

    interface Tasks {
        @WithDefault("true")
        boolean enabled();

        @WithDefault("4")
        int threads();

        @WithDefault("250ms")
        Duration pollInterval();

        @WithDefault("5s")
        Duration heartbeat();

        @WithDefault("20s")
        Duration shutdownWait();
    }
}
