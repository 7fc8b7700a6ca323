package io.kpihealth.gateway.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a cached token is found by. The provider's token is kept as a hash only, so a heap dump holds none.
 *
 * @param organization the exchange's parameter; null asks for a subject token
 */
public record TokenKey(String bearerHash, @Nullable String organization) {
    /** The exchange's word for "the tenant this caller uses when none is named". */
    public static final String DEFAULT = "default";

    public static TokenKey of(String bearer, @Nullable String organization) {
        return new TokenKey(sha256(bearer), organization);
    }

    boolean isDefaultChoice() {
        return DEFAULT.equals(organization);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
