package io.kpihealth.playbook.definition;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the shipped definitions and refuses to start with one that breaks a rule. */
final class PlaybookLoader {
    static final List<String> SHIPPED =
            List.of("voc-sprint", "activation-blitz", "sla-stabilizer", "renewal-safeguard", "expansion-timing");

    private final ObjectMapper mapper;

    PlaybookLoader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    List<Playbook> shipped() {
        return SHIPPED.stream().map(this::load).toList();
    }

    private Playbook load(String id) {
        String name = "/playbooks/" + id + ".json";
        try (InputStream file = PlaybookLoader.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            Playbook playbook = mapper.readValue(file, Playbook.class);
            List<String> problems = PlaybookRules.problems(playbook);
            if (!problems.isEmpty() || !playbook.id().equals(id)) {
                throw new IllegalStateException(name + ": " + problems);
            }
            return playbook;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
