package io.kpihealth.tenants.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The OpenID provider that knows the people and clients. */
@ConfigMapping(prefix = "kpihealth.provider")
interface ProviderConfig {
    String issuer();

    URI jwksUrl();

    /** PEM file of the authorities that may vouch for the provider's address, instead of those the JVM knows. */
    Optional<Path> ca();

    @WithDefault("kpihealth-api")
    String audience();

    @WithDefault("5s")
    Duration clockSkew();

    /** Claim with slugs or ids of organisations; it pre-selects one and never grants anything. */
    @WithDefault("organization")
    String organizationClaim();

    /** Unknown key ids lead to at most one call of the provider in this time. */
    @WithDefault("10s")
    Duration jwksRefreshPause();

    /** How long the keys last read go on to serve when the provider is away. */
    @WithDefault("1h")
    Duration jwksKeep();

    @WithDefault("1s")
    Duration timeout();
}
