package io.kpihealth.tenants.token;

import java.security.Key;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Keys that the provider does not have. */
final class Keys {
    private Keys() {}

    static RsaJsonWebKey rsa() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The published key taken for a shared secret. */
    static Key hmacOf(Key publicKey) {
        return new HmacKey(publicKey.getEncoded());
    }
}
