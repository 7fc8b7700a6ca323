package io.kpihealth.scoring.score;

import io.kpihealth.messaging.Event;
import io.kpihealth.messaging.EventReader;
import io.kpihealth.messaging.PermanentFailure;
import io.kpihealth.messaging.WorkConsumer;
import io.kpihealth.messaging.task.Tasks;
import io.kpihealth.scoringclient.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps accounts, catalogue and values, and has scored what they change. */
@ApplicationScoped
class InputsConsumer implements WorkConsumer {
    private static final String ACCOUNTS = "kpihealth.accounts";
    private static final String CATALOGUE = "kpihealth.kpi-catalogue";
    private static final String VALUES = "kpihealth.kpi-values";

    private final EventReader reader;
    private final AccountStore accounts;
    private final CatalogueStore catalogues;
    private final ValueStore values;
    private final Scoring scoring;
    private final Tasks tasks;

    InputsConsumer(
            EventReader reader,
            AccountStore accounts,
            CatalogueStore catalogues,
            ValueStore values,
            Scoring scoring,
            Tasks tasks) {
        this.reader = reader;
        this.accounts = accounts;
        this.catalogues = catalogues;
        this.values = values;
        this.scoring = scoring;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "inputs";
    }

    @Override
    public Set<String> topics() {
        return Set.of(ACCOUNTS, CATALOGUE, VALUES);
    }

    @Override
    public void handle(List<Event> events) {
        if (events.stream().anyMatch(event -> event.topic().equals(CATALOGUE))) {
            catalogues.lockAgainstValues();
        } else if (events.stream().anyMatch(event -> event.topic().equals(VALUES))) {
            catalogues.lockAgainstCatalogue();
        }
        boolean toScore = false;
        for (Event event : events) {
            switch (event.topic()) {
                case ACCOUNTS -> account(event);
                case CATALOGUE -> toScore |= catalogue(event);
                case VALUES -> toScore |= values(event);
                default -> throw new PermanentFailure("nothing is known about topic " + event.topic());
            }
        }
        if (toScore) {
            // Everything is kept before anything is scored: six months in one batch are scored once each.
            String cause = events.getLast().id().toString();
            if (scoring.waiting(cause)) {
                tasks.schedule(RescoreTask.NAME, "waiting:" + cause);
            }
        }
    }

    private void account(Event event) {
        if (reader.removed(event)) {
            accounts.remove(id(event, 1), event.sequence());
        } else if (accounts.put(reader.read(event, AccountState.class), event.sequence())) {
            tasks.schedule(RescoreTask.NAME, "account:" + event.sequence());
        }
    }

    private boolean catalogue(Event event) {
        if (reader.removed(event) || !catalogues.put(reader.read(event, CatalogueState.class), event.sequence())) {
            return false;
        }
        tasks.schedule(RescoreTask.NAME, "catalogue:" + event.sequence());
        return true;
    }

    private boolean values(Event event) {
        ValuesState state = reader.removed(event)
                ? new ValuesState(id(event, 1), part(event, 2), /* catalogueVersion */ 0, List.of())
                : reader.read(event, ValuesState.class);
        Period period =
                Period.find(state.period()).orElseThrow(() -> new PermanentFailure("the values name no period"));
        accounts.known(state.accountId());
        return values.put(state, period, event.sequence());
    }

    private static UUID id(Event event, int part) {
        try {
            return UUID.fromString(part(event, part));
        } catch (IllegalArgumentException malformed) {
            throw new PermanentFailure("the key names no account", malformed);
        }
    }

    private static String part(Event event, int part) {
        String[] parts = event.key().split(":", -1);
        if (parts.length <= part) {
            throw new PermanentFailure("the key is too short");
        }
        return parts[part];
    }
}
