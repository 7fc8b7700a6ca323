package io.kpihealth.playbook.definition;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The definitions in force: today the five shipped ones, the same for every tenant. */
@ApplicationScoped
public class Playbooks {
    private final List<Playbook> shipped;

    public Playbooks(ObjectMapper mapper) {
        this.shipped = new PlaybookLoader(mapper).shipped();
    }

    public List<Playbook> all() {
        return shipped;
    }

    public Optional<Playbook> find(String id) {
        return shipped.stream().filter(playbook -> playbook.id().equals(id)).findFirst();
    }

    /** The definition that an execution runs; versions stay readable as long as the service ships them. */
    public Playbook required(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no playbook " + id));
    }
}
