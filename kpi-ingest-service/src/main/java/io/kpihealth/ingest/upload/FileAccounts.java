package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.account.AccountBook;
import io.kpihealth.ingest.account.AccountFields;
import io.kpihealth.ingest.layout.AccountRef;
import io.kpihealth.scoringclient.Folding;
import io.kpihealth.tenancy.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts that one file names, each once, in the order in which they appear. */
final class FileAccounts {
    private final AccountBook book;
    private final boolean create;
    private final List<AccountDraft> drafts = new ArrayList<>();
    private final Map<AccountRef, Optional<AccountDraft>> byRef = new HashMap<>();
    private final Map<UUID, AccountDraft> byId = new HashMap<>();
    private final Map<String, AccountDraft> newByName = new HashMap<>();
    private final Map<String, AccountDraft> newByExternalId = new HashMap<>();

    /** @param create whether accounts that the tenant does not have are made */
    FileAccounts(AccountBook book, boolean create) {
        this.book = book;
        this.create = create;
    }

    /** Empty when the tenant has no such account and none is to be made. */
    Optional<AccountDraft> resolve(AccountRef ref) {
        Optional<AccountDraft> seen = byRef.get(ref);
        if (seen == null) {
            seen = find(ref).or(() -> create ? Optional.of(make(ref)) : Optional.empty());
            byRef.put(ref, seen);
        }
        return seen;
    }

    /** What an earlier row's reference led to; null when none had it. */
    @Nullable
    Optional<AccountDraft> seen(AccountRef ref) {
        return byRef.get(ref);
    }

    /** Without making one. */
    Optional<AccountDraft> find(AccountRef ref) {
        Optional<AccountBook.Entry> known = book.find(ref.externalId(), ref.name());
        if (known.isPresent()) {
            return known.map(this::draft);
        }
        AccountDraft coming = ref.externalId() == null ? null : newByExternalId.get(ref.externalId());
        if (coming == null && ref.name() != null) {
            coming = newByName.get(Folding.fold(ref.name()));
        }
        return Optional.ofNullable(coming);
    }

    Optional<AccountDraft> find(UUID id) {
        return book.find(id).map(this::draft);
    }

    /** Whether another account than this one has or gets the name. */
    boolean nameTaken(String name, AccountDraft self) {
        Optional<AccountBook.Entry> known = book.find(/* externalId */ null, name);
        AccountDraft coming = newByName.get(Folding.fold(name));
        return known.filter(entry -> !entry.id().equals(self.id())).isPresent() || (coming != null && coming != self);
    }

    List<AccountDraft> drafts() {
        return drafts;
    }

    List<UUID> ids() {
        return drafts.stream().map(AccountDraft::id).toList();
    }

    private AccountDraft draft(AccountBook.Entry entry) {
        return byId.computeIfAbsent(entry.id(), id -> add(new AccountDraft(drafts.size(), id, entry, entry.fields())));
    }

    private AccountDraft make(AccountRef ref) {
        @Nullable String externalId = ref.externalId();
        String name = Objects.requireNonNullElse(ref.name(), Objects.requireNonNullElse(externalId, ""));
        AccountDraft made =
                add(new AccountDraft(drafts.size(), Ids.next(), null, AccountFields.named(name, externalId)));
        newByName.put(Folding.fold(name), made);
        if (externalId != null) {
            newByExternalId.put(externalId, made);
        }
        return made;
    }

    private AccountDraft add(AccountDraft draft) {
        drafts.add(draft);
        return draft;
    }
}
