package io.kpihealth.playbook.execution;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Why a run is cancelled.", additionalProperties = Schema.False.class)
record ReasonRequest(
        @Schema(nullable = true) @Pattern(regexp = ReasonRequest.WITHOUT_NUL, message = ReasonRequest.NUL) @Nullable
        String reason) {
    /** The database stores no NUL. */
    static final String WITHOUT_NUL = "^[^\\u0000]*$";

    static final String NUL = "must not contain the character NUL";
}
