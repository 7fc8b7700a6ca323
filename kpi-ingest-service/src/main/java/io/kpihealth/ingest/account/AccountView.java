package io.kpihealth.ingest.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as the API shows it.
 *
 * @param segmentKey slug of the segment, as events and ranges name it
 */
public record AccountView(
        UUID accountId,
        @JsonUnwrapped AccountFields fields,
        @Nullable String segmentKey,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    static AccountView from(Account account) {
        return new AccountView(
                account.id, account.fields(), account.segment, account.version, account.createdAt, account.updatedAt);
    }
}
