package io.kpihealth.ingest.layout;

import java.util.Locale;

/** How much a problem matters: errors hold up a commit, warnings and notes do not. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
