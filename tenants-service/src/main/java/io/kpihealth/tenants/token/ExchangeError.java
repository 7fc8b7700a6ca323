package io.kpihealth.tenants.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An error answer of the exchange: RFC 6749 5.2, and what the caller needs to tell them apart.
 *
 * @param reason more exact than error
 * @param choices organisations, when one must be named
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "An error by RFC 6749, and what tells errors of one code apart.",
        requiredProperties = {"error", "error_description"})
record ExchangeError(
        String error,
        String errorDescription,

        @Schema(description = "More exact than error") @Nullable
        String reason,

        @Schema(description = "When one must be named") @Nullable
        List<Choice> choices) {

    @Schema(
            name = "OrganizationChoice",
            description = "An organisation that could be named.",
            requiredProperties = {"id", "slug", "name"})
    record Choice(UUID id, String slug, String name) {}
}
