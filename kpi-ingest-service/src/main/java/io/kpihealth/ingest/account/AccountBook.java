package io.kpihealth.ingest.account;

import io.kpihealth.scoringclient.Folding;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant's accounts as they were when a file was read, found as files name them. */
public final class AccountBook {
    public record Entry(UUID id, String nameKey, @Nullable String segment, AccountFields fields) {}

    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<String, Entry> byExternalId = new HashMap<>();
    private final Map<UUID, Entry> byId = new HashMap<>();

    AccountBook(Collection<Entry> entries) {
        for (Entry entry : entries) {
            byName.put(entry.nameKey(), entry);
            byId.put(entry.id(), entry);
            if (entry.fields().externalId() != null) {
                byExternalId.put(entry.fields().externalId(), entry);
            }
        }
    }

    public Optional<Entry> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By external id first, then by the exact folded name. */
    public Optional<Entry> find(@Nullable String externalId, @Nullable String name) {
        Entry found = externalId == null ? null : byExternalId.get(externalId);
        if (found == null && name != null) {
            found = byName.get(Folding.fold(name));
        }
        return Optional.ofNullable(found);
    }
}
