package io.kpihealth.scoringclient;

import io.kpihealth.tenancy.Slugs;
import org.jspecify.annotations.Nullable;

/** Segments are known by their slug in ranges, keys and events; accounts carry the label. */
public final class Segments {
    private Segments() {}

    /** The slug of a label or of a slug; null when there is none. */
    public static @Nullable String slug(@Nullable String label) {
        return label == null || label.isBlank() ? null : Slugs.of(label, /* fallback */ "segment");
    }
}
