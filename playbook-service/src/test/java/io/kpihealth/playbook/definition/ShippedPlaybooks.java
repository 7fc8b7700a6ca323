package io.kpihealth.playbook.definition;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The shipped definitions and the service's JSON dialect, without a container. */
public final class ShippedPlaybooks {
    public static final ObjectMapper MAPPER = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .registerModule(new JavaTimeModule());

    private static final Playbooks ALL = new Playbooks(MAPPER);

    private ShippedPlaybooks() {}

    public static Playbook get(String id) {
        return ALL.required(id);
    }

    static Playbooks all() {
        return ALL;
    }
}
