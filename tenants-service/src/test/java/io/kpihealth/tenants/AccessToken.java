package io.kpihealth.tenants;

import java.security.Key;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** An access token in the shape of Keycloak's, valid unless told otherwise. */
public final class AccessToken {
    public static final String ISSUER = "https://provider.example/realms/kpihealth";

    private final Map<String, Object> claims = new LinkedHashMap<>();

    private AccessToken(String subject, String clientId) {
        claims.put("iss", ISSUER);
        claims.put("aud", "kpihealth-api");
        claims.put("sub", subject);
        claims.put("azp", clientId);
        claims.put("typ", "Bearer");
        claims.put("exp", NumericDate.now().getValue() + 300);
        claims.put("iat", NumericDate.now().getValue());
        claims.put("jti", UUID.randomUUID().toString());
    }

    /** Of a person who uses the client {@code demo-cli}. */
    public static AccessToken person(String subject) {
        return person(subject, "demo-cli");
    }

    public static AccessToken person(String subject, String clientId) {
        return new AccessToken(subject, clientId)
                .with("preferred_username", subject + "@example.org")
                .with("name", "Name of " + subject)
                .with("email", subject + "@example.org");
    }

    /** Of the client itself. */
    public static AccessToken client(String clientId) {
        return client(clientId, "service-account-of-" + clientId);
    }

    public static AccessToken client(String clientId, String subject) {
        return new AccessToken(subject, clientId)
                .with("client_id", clientId)
                .with("preferred_username", "service-account-" + clientId);
    }

    public AccessToken with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    public AccessToken without(String claim) {
        claims.remove(claim);
        return this;
    }

    public String sign() {
        return sign("RS256", providerKey().getPrivateKey(), jws -> jws.setKeyIdHeaderValue("provider-key"));
    }

    /** Signs with another key or algorithm, or with other headers. */
    public String sign(String algorithm, @Nullable Key key, Consumer<JsonWebSignature> change) {
        try {
            JwtClaims body = new JwtClaims();
            claims.forEach(body::setClaim);
            JsonWebSignature jws = new JsonWebSignature();
            jws.setPayload(body.toJson());
            jws.setAlgorithmHeaderValue(algorithm);
            jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jws.setKey(key);
            jws.setDoKeyValidation(false);
            change.accept(jws);
            return jws.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static PublicJsonWebKey providerKey() {
        try {
            return (PublicJsonWebKey) JsonWebKey.Factory.newJwk(System.getProperty(FakeProvider.KEY));
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
