package io.kpihealth.tenants.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who may exchange tokens proves it by HTTP Basic. */
@ApplicationScoped
class CallerCredentials {
    private static final String SCHEME = "basic ";

    private final ExchangeConfig config;

    CallerCredentials(ExchangeConfig config) {
        this.config = config;
    }

    void require(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw ExchangeException.caller();
        }
        String pair = decode(authorization.substring(SCHEME.length()).strip());
        int colon = pair.indexOf(':');
        String id = pair.substring(0, Math.max(0, colon));
        @Nullable String secret = config.clients().get(id);
        // An unknown id takes the same time as a wrong secret.
        boolean equal = MessageDigest.isEqual(digest(pair.substring(colon + 1)), digest(secret == null ? "" : secret));
        if (!equal || secret == null || secret.isEmpty() || colon < 0) {
            throw ExchangeException.caller();
        }
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ExchangeException.caller();
        }
    }

    /** Of equal length, so that the comparison says nothing about the secret's. */
    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JVM has SHA-256", missing);
        }
    }
}
