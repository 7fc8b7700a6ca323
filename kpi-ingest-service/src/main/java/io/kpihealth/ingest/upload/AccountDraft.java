package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.account.AccountBook;
import io.kpihealth.ingest.account.AccountFields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account that a file names: known or coming, with what the file says about it. */
final class AccountDraft {
    private final int position;
    private final UUID id;
    private final AccountBook.@Nullable Entry known;
    private AccountFields fields;

    AccountDraft(int position, UUID id, AccountBook.@Nullable Entry known, AccountFields fields) {
        this.position = position;
        this.id = id;
        this.known = known;
        this.fields = fields;
    }

    int position() {
        return position;
    }

    UUID id() {
        return id;
    }

    AccountBook.@Nullable Entry known() {
        return known;
    }

    boolean isNew() {
        return known == null;
    }

    boolean isChanged() {
        return known != null && !known.fields().equals(fields);
    }

    AccountFields fields() {
        return fields;
    }

    void describe(AccountFields described) {
        fields = described;
    }
}
