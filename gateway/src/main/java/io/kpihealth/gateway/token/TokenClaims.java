package io.kpihealth.gateway.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads claims without checking a signature: of internal tokens, which come from tenants-service itself, and the expiry
 * of the provider's tokens that tenants-service has just verified. Nothing is ever admitted by what is read here.
 */
@ApplicationScoped
class TokenClaims {
    private final ObjectMapper mapper;

    TokenClaims(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @throws IllegalArgumentException when the token is not a JWT with a subject and an expiry
     */
    InternalToken internal(String jwt) {
        JsonNode claims = payload(jwt).orElseThrow(() -> new IllegalArgumentException("the token is not a JWT"));
        Instant expiry = expiry(claims).orElseThrow(() -> new IllegalArgumentException("the token has no expiry"));
        String subject = claims.path("sub").asText("");
        return new InternalToken(jwt, expiry, subject, uuid(claims, "tenant_id"), uuid(claims, "membership_id"));
    }

    /** When a provider's token ends; empty for an opaque one. */
    Optional<Instant> expiry(String providerToken) {
        return payload(providerToken).flatMap(TokenClaims::expiry);
    }

    private Optional<JsonNode> payload(String jwt) {
        List<String> parts = List.of(jwt.split("\\.", -1));
        if (parts.size() != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readTree(Base64.getUrlDecoder().decode(parts.get(1))));
        } catch (IllegalArgumentException | IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> expiry(JsonNode claims) {
        JsonNode exp = claims.path("exp");
        return exp.isNumber() ? Optional.of(Instant.ofEpochSecond(exp.asLong())) : Optional.empty();
    }

    private static @Nullable UUID uuid(JsonNode claims, String name) {
        JsonNode value = claims.path(name);
        return value.isTextual() ? UUID.fromString(value.asText()) : null;
    }
}
