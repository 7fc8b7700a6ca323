package io.kpihealth.tenants.token;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A successful exchange (RFC 8693 2.2.1). */
@Schema(
        description = "A successful exchange.",
        requiredProperties = {"access_token", "issued_token_type", "token_type", "expires_in", "scope"})
record TokenResponse(
        String accessToken,
        String issuedTokenType,
        String tokenType,
        @Schema(description = "Seconds") long expiresIn,
        String scope) {}
