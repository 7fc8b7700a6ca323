package io.kpihealth.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** An answer of the API, its body read as JSON (missing when there is none). */
record Answer(String request, int status, JsonNode body, Optional<String> etag) {
    Answer expect(int expected) {
        if (status != expected) {
            throw new DemoFailure(request + " answered " + status + " instead of " + expected + ": " + body);
        }
        return this;
    }

    boolean is(int expected) {
        return status == expected;
    }

    String text(String field) {
        JsonNode value = body.path(field);
        if (!value.isValueNode() || value.isNull()) {
            throw new DemoFailure(request + " answered without " + field + ": " + body);
        }
        return value.asText();
    }
}
