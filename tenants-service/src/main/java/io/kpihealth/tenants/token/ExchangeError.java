package io.kpihealth.tenants.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An error answer of the exchange: RFC 6749 5.2, and what the caller needs to tell them apart.
 *
 * @param reason more exact than error
 * @param choices organisations, when one must be named
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExchangeError(
        String error,
        String errorDescription,
        @Nullable String reason,
        @Nullable List<Choice> choices) {

    record Choice(UUID id, String slug, String name) {}
}
