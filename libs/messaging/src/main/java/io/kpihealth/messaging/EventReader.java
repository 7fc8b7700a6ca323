package io.kpihealth.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Reads the JSON of an event into the consumer's own record; fields it does not know are ignored. */
@ApplicationScoped
public class EventReader {
    private final ObjectMapper mapper;

    EventReader(ObjectMapper mapper) {
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * @throws PermanentFailure when the payload is not JSON of that shape
     */
    public <T> T read(Event event, Class<T> type) {
        try {
            return mapper.readValue(event.payload(), type);
        } catch (IOException malformed) {
            throw new PermanentFailure("the payload is not a " + type.getSimpleName(), malformed);
        }
    }

    /** Whether the record says that the thing with this key is gone. */
    public boolean removed(Event event) {
        try {
            return event.payload().length == 0
                    || mapper.readTree(event.payload()).path("removed").asBoolean(false);
        } catch (IOException malformed) {
            throw new PermanentFailure("the payload is not JSON", malformed);
        }
    }
}
