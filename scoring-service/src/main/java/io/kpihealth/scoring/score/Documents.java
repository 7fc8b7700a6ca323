package io.kpihealth.scoring.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON documents that rows hold; fields that a later version added are ignored. */
@ApplicationScoped
public class Documents {
    private static final TypeReference<Map<String, @Nullable Double>> CATEGORIES = new TypeReference<>() {};

    private final ObjectMapper mapper;

    Documents(ObjectMapper mapper) {
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    String write(Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("not writable as JSON", failure);
        }
    }

    <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a stored document is malformed", failure);
        }
    }

    <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a stored document is malformed", failure);
        }
    }

    /** Unrounded scores by category, as a trend row keeps them. */
    public Map<String, @Nullable Double> categories(String json) {
        return read(json, CATEGORIES);
    }
}
