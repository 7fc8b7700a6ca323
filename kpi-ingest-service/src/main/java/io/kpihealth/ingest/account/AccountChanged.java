package io.kpihealth.ingest.account;

import io.kpihealth.messaging.OutgoingEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The full state of an account as other services see it; no text about people. */
record AccountChanged(
        UUID tenantId,
        UUID accountId,
        @Nullable String externalId,
        String name,
        String status,
        @Nullable String segment,
        @Nullable String stage,
        @Nullable String industry,
        @Nullable String region,
        @Nullable Integer employees,
        @Nullable BigDecimal contractValue,
        @Nullable BigDecimal revenue,
        @Nullable LocalDate renewalDate,
        @Nullable String renewalOutcome,
        String championStatus,
        boolean budgetRisk,
        @Nullable Integer licenceSeats,
        @Nullable Integer seatsUsed,
        @Nullable BigDecimal responseTargetHours,
        @Nullable UUID ownerMembershipId) {

    static OutgoingEvent of(UUID tenantId, Account account, @Nullable String causationId) {
        AccountFields fields = account.fields();
        AccountChanged data = new AccountChanged(
                tenantId,
                account.id,
                fields.externalId(),
                fields.name(),
                fields.status(),
                account.segment,
                fields.stage(),
                fields.industry(),
                fields.region(),
                fields.employees(),
                fields.contractValue(),
                fields.revenue(),
                fields.renewalDate(),
                fields.renewalOutcome(),
                fields.championStatus(),
                fields.budgetRisk(),
                fields.licenceSeats(),
                fields.seatsUsed(),
                fields.responseTargetHours(),
                fields.ownerMembershipId());
        return new OutgoingEvent(
                "kpihealth.accounts", "kpihealth.account.changed.v1", tenantId + ":" + account.id, data, causationId);
    }
}
