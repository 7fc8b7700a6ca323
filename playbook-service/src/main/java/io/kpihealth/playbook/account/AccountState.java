package io.kpihealth.playbook.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What playbooks read of an accounts record. Everything but the id may be missing: of an account
 * whose record has not arrived yet only the id is known.
 *
 * @param budgetWindow the calendar quarters in which the account buys, a text or a list
 */
public record AccountState(
        UUID accountId,
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String status,
        @Nullable String segment,
        @Nullable BigDecimal contractValue,
        @Nullable LocalDate renewalDate,
        @Nullable String renewalOutcome,
        @Nullable String championStatus,
        @Nullable Boolean budgetRisk,
        @Nullable BigDecimal licenceSeats,
        @Nullable BigDecimal seatsUsed,
        @Nullable JsonNode budgetWindow,
        @Nullable Boolean strategicAlignment,
        @Nullable BigDecimal responseTargetHours,
        @Nullable UUID ownerMembershipId) {
    private static final String INACTIVE = "inactive";

    /** Stands for an account that is known by its scores only. */
    public static AccountState stub(UUID accountId) {
        return new AccountState(
                accountId, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Stands for an account that is gone. */
    static AccountState removed(UUID accountId) {
        return new AccountState(
                accountId, null, null, INACTIVE, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    public boolean inactive() {
        return INACTIVE.equals(status);
    }
}
