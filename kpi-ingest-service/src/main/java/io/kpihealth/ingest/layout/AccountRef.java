package io.kpihealth.ingest.layout;

import io.kpihealth.scoringclient.Folding;
import org.jspecify.annotations.Nullable;

/** How a file names an account: at least one of the two. */
public record AccountRef(
        @Nullable String externalId, @Nullable String name) {

    static @Nullable AccountRef of(String externalId, String name) {
        if (externalId.isEmpty() && name.isEmpty()) {
            return null;
        }
        return new AccountRef(externalId.isEmpty() ? null : externalId, name.isEmpty() ? null : name);
    }

    /** Equal for rows of one account, as far as the file alone can tell. */
    String key() {
        if (externalId != null) {
            return "#" + externalId;
        }
        return name == null ? "" : Folding.fold(name);
    }
}
