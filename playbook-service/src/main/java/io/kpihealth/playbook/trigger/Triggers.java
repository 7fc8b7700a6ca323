package io.kpihealth.playbook.trigger;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.playbook.definition.Playbook;
import io.kpihealth.playbook.definition.Playbooks;
import io.kpihealth.web.ETags;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading and changing the settings of triggers. A change fires nothing: only data does. */
@ApplicationScoped
class Triggers {
    private final Playbooks playbooks;
    private final SettingsStore store;
    private final TriggerStates states;
    private final AuditTrail audit;
    private final Clock clock;

    Triggers(Playbooks playbooks, SettingsStore store, TriggerStates states, AuditTrail audit, Clock clock) {
        this.playbooks = playbooks;
        this.store = store;
        this.states = states;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    List<TriggerView> list() {
        return playbooks.all().stream().map(this::view).toList();
    }

    @Transactional
    TriggerView get(String type) {
        return view(playbook(type));
    }

    @Transactional
    TriggerView put(String type, @Nullable String ifMatch, TriggerChange change, String by) {
        Playbook playbook = playbook(type);
        StoredSettings before = store.get(playbook);
        ETags.requireMatch(ifMatch, ETags.strong(before.version()));
        TriggerSettings after = change.settings(playbook);
        if (!store.put(playbook, after, before.version(), by, clock.instant())) {
            // Someone else's change came between reading and writing.
            ETags.requireMatch(ifMatch, ETags.strong(store.get(playbook).version()));
        }
        audit.record("playbook-trigger.changed", "playbook-trigger", type, before.settings(), after, null);
        return view(playbook);
    }

    private Playbook playbook(String type) {
        return playbooks.find(type).orElseThrow(ProblemException::notFound);
    }

    private TriggerView view(Playbook playbook) {
        return TriggerView.from(playbook, store.get(playbook), states.activity(playbook.id()));
    }
}
