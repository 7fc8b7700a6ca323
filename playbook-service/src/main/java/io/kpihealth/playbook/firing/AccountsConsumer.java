package io.kpihealth.playbook.firing;

import io.kpihealth.messaging.Event;
import io.kpihealth.messaging.EventReader;
import io.kpihealth.messaging.PermanentFailure;
import io.kpihealth.messaging.TransientFailure;
import io.kpihealth.messaging.WorkConsumer;
import io.kpihealth.playbook.Json;
import io.kpihealth.playbook.account.AccountState;
import io.kpihealth.playbook.account.Accounts;
import io.kpihealth.playbook.execution.Proposals;
import io.kpihealth.playbook.health.HealthRecords;
import io.kpihealth.scoringclient.RangeTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the read model of accounts, and decides anew when one changes. */
@ApplicationScoped
class AccountsConsumer implements WorkConsumer {
    private final EventReader reader;
    private final Accounts accounts;
    private final HealthRecords records;
    private final Proposals proposals;
    private final Decisions decisions;
    private final RangeTable ranges;
    private final Json json;

    AccountsConsumer(
            EventReader reader,
            Accounts accounts,
            HealthRecords records,
            Proposals proposals,
            Decisions decisions,
            RangeTable ranges,
            Json json) {
        this.reader = reader;
        this.accounts = accounts;
        this.records = records;
        this.proposals = proposals;
        this.decisions = decisions;
        this.ranges = ranges;
        this.json = json;
    }

    /** The identity that every record has, one that says "removed" too. */
    record Key(@Nullable UUID accountId) {}

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Set<String> topics() {
        return Set.of("kpihealth.accounts");
    }

    @Override
    public void handle(List<Event> events) {
        events.stream().filter(event -> event.payload().length > 0).forEach(this::handle);
    }

    private void handle(Event event) {
        UUID accountId = reader.read(event, Key.class).accountId();
        if (accountId == null) {
            throw new PermanentFailure("an account without id");
        }
        boolean removed = reader.removed(event);
        if (!removed) {
            reader.read(event, AccountState.class); // what cannot be read must not reach the table
        }
        AccountState before = accounts.lockOrStub(accountId);
        String state = new String(event.payload(), StandardCharsets.UTF_8);
        if (!accounts.apply(accountId, event.sequence(), removed, state)) {
            return;
        }
        String cause = event.id().toString();
        if (removed) {
            proposals.withdrawAll(accountId, "account-removed", cause);
            return;
        }
        AccountState now = json.read(state, AccountState.class);
        if (now.inactive()) {
            proposals.withdrawAll(accountId, "inactive", cause);
            return;
        }
        if (before.name() == null) {
            proposals.name(accountId, now.name());
        }
        reconsider(now, event);
    }

    /** A renewal date or a champion who left changes what the newest score means; the score itself fires once. */
    private void reconsider(AccountState account, Event event) {
        records.newest(account.accountId()).ifPresent(record -> {
            if (!ranges.authoritative()) {
                throw new TransientFailure("the reference ranges were not read yet");
            }
            decisions.decide(
                    account,
                    record,
                    json.write(record.health()),
                    event.time(),
                    event.id().toString());
        });
    }
}
