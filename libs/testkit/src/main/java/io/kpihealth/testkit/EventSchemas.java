package io.kpihealth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Holds every event that a test sends or reads against its schema in libs/contracts, so producers
 * and consumers are tested against the same contract.
 */
final class EventSchemas {
    private EventSchemas() {}

    static void check(String topic, String json) {
        String name = topic.substring(topic.indexOf('.') + 1);
        try (InputStream schema = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("contracts/schemas/" + name + ".v1.schema.json")) {
            if (schema == null) {
                return; // a topic whose events come with later work, or dead letters of any shape
            }
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
            List<Error> errors = compiled.validate(json, InputFormat.JSON);
            assertThat(errors).as("%s against its schema: %s", topic, json).isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
