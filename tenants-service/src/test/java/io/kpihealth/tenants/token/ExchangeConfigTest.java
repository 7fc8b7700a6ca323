package io.kpihealth.tenants.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExchangeConfigTest {
    @Test
    void shouldTakeTheCallersSecretFromTheEnvironment() {
        // Given
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(ExchangeConfig.class)
                .withSources(new EnvConfigSource(
                        Map.of("KPIHEALTH_EXCHANGE_CLIENTS_GATEWAY", "from-environment"), /* ordinal */ 300))
                .build();

        // Then
        assertThat(config.getConfigMapping(ExchangeConfig.class).clients())
                .containsEntry("gateway", "from-environment");
    }

    @Test
    void shouldAllowPlainHttpToLoopbackInTheEmbeddedRunOnly() {
        assertThatCode(() -> ProviderCheck.require(URI.create("https://id.example/realms/x"), false))
                .doesNotThrowAnyException();
        assertThatCode(() -> ProviderCheck.require(URI.create("http://localhost:8180/realms/x"), true))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ProviderCheck.require(URI.create("http://localhost:8180/realms/x"), false))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ProviderCheck.require(URI.create("http://id.example/realms/x"), true))
                .isInstanceOf(IllegalStateException.class);
    }
}
