package io.kpihealth.ingest.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as the API shows it.
 *
 * @param segmentKey slug of the segment, as events and ranges name it
 */
@Schema(
        description = "An account as it is now.",
        requiredProperties = {
            "account_id",
            "name",
            "external_id",
            "status",
            "segment",
            "stage",
            "industry",
            "region",
            "employees",
            "contract_value",
            "revenue",
            "renewal_date",
            "renewal_outcome",
            "renewal_amount",
            "champion_status",
            "budget_risk",
            "licence_seats",
            "seats_used",
            "response_target_hours",
            "owner_membership_id",
            "segment_key",
            "version",
            "created_at",
            "updated_at"
        })
public record AccountView(
        UUID accountId,
        @JsonUnwrapped AccountFields fields,

        @Schema(nullable = true, description = "As filters, ranges and events name the segment") @Nullable
        String segmentKey,

        @Schema(description = "Counts the changes; the ETag holds it")
        long version,

        Instant createdAt,
        Instant updatedAt) {
    static AccountView from(Account account) {
        return new AccountView(
                account.id, account.fields(), account.segment, account.version, account.createdAt, account.updatedAt);
    }
}
