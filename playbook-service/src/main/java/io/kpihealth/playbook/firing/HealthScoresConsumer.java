package io.kpihealth.playbook.firing;

import io.kpihealth.messaging.Event;
import io.kpihealth.messaging.EventReader;
import io.kpihealth.messaging.PermanentFailure;
import io.kpihealth.messaging.TransientFailure;
import io.kpihealth.messaging.WorkConsumer;
import io.kpihealth.playbook.account.AccountState;
import io.kpihealth.playbook.account.Accounts;
import io.kpihealth.playbook.execution.Proposals;
import io.kpihealth.playbook.health.HealthRecord;
import io.kpihealth.playbook.health.HealthRecords;
import io.kpihealth.playbook.health.StoredRecord;
import io.kpihealth.scoringclient.Period;
import io.kpihealth.scoringclient.RangeTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores every health score and decides on those of an account's newest period. */
@ApplicationScoped
class HealthScoresConsumer implements WorkConsumer {
    private final EventReader reader;
    private final RangeTable ranges;
    private final Accounts accounts;
    private final HealthRecords records;
    private final Proposals proposals;
    private final Decisions decisions;

    HealthScoresConsumer(
            EventReader reader,
            RangeTable ranges,
            Accounts accounts,
            HealthRecords records,
            Proposals proposals,
            Decisions decisions) {
        this.reader = reader;
        this.ranges = ranges;
        this.accounts = accounts;
        this.records = records;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    /** The identity that every record has, one that says "removed" too. */
    record Key(@Nullable UUID accountId, @Nullable Period period) {}

    private record Received(Event event, UUID accountId, Period period) {}

    @Override
    public String name() {
        return "health-scores";
    }

    @Override
    public Set<String> topics() {
        return Set.of("kpihealth.health-scores");
    }

    @Override
    public void handle(List<Event> events) {
        if (!ranges.authoritative()) {
            throw new TransientFailure("the reference ranges were not read yet; no trigger is decided without them");
        }
        events.stream()
                .filter(event -> event.payload().length > 0)
                .map(this::received)
                .sorted(Comparator.comparing(Received::period)
                        .thenComparingLong(one -> one.event().sequence()))
                .forEach(this::handle);
    }

    private Received received(Event event) {
        Key key = reader.read(event, Key.class);
        if (key.accountId() == null || key.period() == null) {
            throw new PermanentFailure("a health score without account or period");
        }
        return new Received(event, key.accountId(), key.period());
    }

    private void handle(Received received) {
        Event event = received.event();
        UUID accountId = received.accountId();
        Period period = received.period();
        AccountState account = accounts.lockOrStub(accountId);
        boolean removed = reader.removed(event);
        @Nullable String json = removed ? null : new String(event.payload(), StandardCharsets.UTF_8);
        if (!records.apply(accountId, period, event.sequence(), event.time(), json)) {
            return;
        }
        if (json == null) {
            proposals.withdrawOf(
                    accountId, period.toString(), "score-removed", event.id().toString());
            return;
        }
        HealthRecord health = reader.read(event, HealthRecord.class);
        if (Objects.isNull(health.cause())) {
            throw new PermanentFailure("a health score without cause");
        }
        Optional<Period> newest =
                records.newest(accountId).map(stored -> stored.health().period());
        if (newest.filter(period::equals).isPresent()) {
            StoredRecord record = new StoredRecord(health, event.sequence(), event.time());
            decisions.decide(account, record, json, event.time(), event.id().toString());
        }
    }
}
