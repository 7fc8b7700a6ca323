package io.kpihealth.tenants.token;

/** A successful exchange (RFC 8693 2.2.1). */
record TokenResponse(String accessToken, String issuedTokenType, String tokenType, long expiresIn, String scope) {}
