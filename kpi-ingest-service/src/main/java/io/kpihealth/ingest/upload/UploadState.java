package io.kpihealth.ingest.upload;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an upload stands. */
@Schema(enumeration = {"received", "validating", "ready", "committing", "committed", "refused", "failed", "deleted"})
enum UploadState {
    RECEIVED,
    VALIDATING,
    READY,
    COMMITTING,
    COMMITTED,
    /** The file cannot be taken; its bytes are gone. */
    REFUSED,
    /** Reading it failed for a reason of ours. */
    FAILED,
    DELETED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static UploadState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
