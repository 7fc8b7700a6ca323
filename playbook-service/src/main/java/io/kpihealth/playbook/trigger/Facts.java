package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.account.AccountState;
import io.kpihealth.playbook.health.HealthRecord;
import io.kpihealth.playbook.health.History;
import java.time.LocalDate;

/**
 * All that a trigger may look at.
 *
 * @param day the day on which the record was sent, in the tenant's time zone: a replay and a
 *     back-test decide as the live run did
 */
public record Facts(HealthRecord health, History history, AccountState account, LocalDate day) {}
