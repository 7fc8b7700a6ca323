package io.kpihealth.tenants.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Internal tokens and the keys that sign them. */
@ConfigMapping(prefix = "kpihealth.tokens")
interface TokensConfig {
    /** Folder of {@code <kid>.pem}: EC P-256 private keys, PKCS8. */
    Optional<Path> keys();

    /** Make a key when the folder has none: for one replica only, so not for production. */
    @WithDefault("false")
    boolean generate();

    @WithDefault("5m")
    Duration lifetime();

    /** How long a key is published before it signs; verifiers must refresh within it. */
    @WithDefault("15m")
    Duration publishAhead();

    @WithDefault("30s")
    Duration rescan();
}
