package io.kpihealth.playbook.firing;

import io.kpihealth.messaging.TransientFailure;
import io.kpihealth.messaging.task.TaskCall;
import io.kpihealth.messaging.task.TaskHandler;
import io.kpihealth.playbook.Json;
import io.kpihealth.playbook.account.AccountState;
import io.kpihealth.playbook.account.Accounts;
import io.kpihealth.playbook.health.HealthRecords;
import io.kpihealth.scoringclient.RangeTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Decides on an account's newest score again on the day its renewal comes into sight. */
@ApplicationScoped
class RenewalReview implements TaskHandler {
    static final String NAME = "renewal-review";

    private final Accounts accounts;
    private final HealthRecords records;
    private final Decisions decisions;
    private final RangeTable ranges;
    private final Json json;
    private final Clock clock;

    RenewalReview(
            Accounts accounts, HealthRecords records, Decisions decisions, RangeTable ranges, Json json, Clock clock) {
        this.accounts = accounts;
        this.records = records;
        this.decisions = decisions;
        this.ranges = ranges;
        this.json = json;
        this.clock = clock;
    }

    /** One task per account and day. */
    static String id(UUID accountId, Instant when) {
        return accountId + "/" + when.getEpochSecond();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional
    public void execute(TaskCall call) {
        if (!ranges.authoritative()) {
            throw new TransientFailure("the reference ranges were not read yet");
        }
        UUID accountId = UUID.fromString(call.id().substring(0, call.id().indexOf('/')));
        Optional<AccountState> account = accounts.lock(accountId);
        account.flatMap(state -> records.newest(accountId))
                .ifPresent(record ->
                        decisions.decide(account.get(), record, json.write(record.health()), clock.instant(), null));
    }
}
