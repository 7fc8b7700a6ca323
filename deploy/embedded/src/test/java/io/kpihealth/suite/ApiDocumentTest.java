package io.kpihealth.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reviewed document at the gateway is what the services say of themselves. */
class ApiDocumentTest {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path REVIEWED = CHECKOUT.resolve("gateway/src/main/resources/META-INF/openapi.json");
    private static final Path BUILT = CHECKOUT.resolve("deploy/embedded/target/openapi.json");

    @Test
    void shouldEqualTheReviewedDocument() throws IOException {
        // Given
        Map<String, JsonNode> services = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            if (service.hasDatabase()) {
                Path document = CHECKOUT.resolve(service.module()).resolve("target/openapi/openapi.json");
                services.put(service.name().toLowerCase(Locale.ROOT), new ObjectMapper().readTree(document.toFile()));
            }
        }

        // When
        String merged = ApiDocument.merged(services);

        // Then
        Files.writeString(BUILT, merged);
        assertThat(merged)
                .as("the API has changed: review the difference and copy %s to %s", BUILT, REVIEWED)
                .isEqualTo(Files.readString(REVIEWED));
    }
}
