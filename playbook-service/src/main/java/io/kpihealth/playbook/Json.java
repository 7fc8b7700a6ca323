package io.kpihealth.playbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kpihealth.messaging.PermanentFailure;
import jakarta.enterprise.context.ApplicationScoped;

/** JSON of columns: written by this service, or kept as another service sent it. */
@ApplicationScoped
public class Json {
    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        // Columns hold whole events, of which records read a part.
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @throws PermanentFailure when the text is not of that shape */
    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException malformed) {
            throw new PermanentFailure("not a " + type.getSimpleName(), malformed);
        }
    }

    public JsonNode tree(String text) {
        return read(text, JsonNode.class);
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(
                    "cannot write " + value.getClass().getSimpleName(), failure);
        }
    }
}
