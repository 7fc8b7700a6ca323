package io.kpihealth.tenants.token;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/** Verifies the provider's access tokens: the only place of the product that accepts them. */
@ApplicationScoped
@Startup // a file of authorities that is missing ends the boot, not every exchange
class ProviderTokens {
    private static final Logger LOG = Logger.getLogger(ProviderTokens.class);
    private static final String SERVICE_ACCOUNT = "service-account-";

    /** Asymmetric ones only: with HS256 the published key would be the secret. */
    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
            AlgorithmIdentifiers.EDDSA);

    private final JwtConsumer consumer;
    private final String organizationClaim;

    ProviderTokens(ProviderConfig config) {
        HttpsJwks jwks = new HttpsJwks(config.jwksUrl().toString());
        jwks.setSimpleHttpGet(get(config));
        jwks.setRefreshReprieveThreshold(config.jwksRefreshPause().toMillis());
        jwks.setRetainCacheOnErrorDuration(config.jwksKeep().toSeconds());
        this.organizationClaim = config.organizationClaim();
        this.consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(jwks))
                .setJwsAlgorithmConstraints(ALGORITHMS)
                .setExpectedIssuer(config.issuer())
                .setExpectedAudience(config.audience())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                .build();
    }

    /** The gateway waits two seconds for an exchange; the defaults here are minutes. */
    private static Get get(ProviderConfig config) {
        Get get = new Get();
        config.ca().map(ProviderTokens::certificates).ifPresent(get::setTrustedCertificates);
        get.setConnectTimeout((int) config.timeout().toMillis());
        get.setReadTimeout((int) config.timeout().toMillis());
        get.setRetries(0);
        return get;
    }

    private static Collection<X509Certificate> certificates(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (certificates.isEmpty()) {
                throw new IllegalStateException("kpihealth.provider.ca names a file without certificates: " + file);
            }
            return certificates;
        } catch (IOException | CertificateException unreadable) {
            throw new IllegalStateException("kpihealth.provider.ca cannot be read: " + file, unreadable);
        }
    }

    ProviderToken verify(String token) {
        try {
            JwtContext context = consumer.process(token);
            requireAccessToken(context);
            return read(context.getJwtClaims());
        } catch (InvalidJwtException invalid) {
            @Nullable Throwable network = network(invalid);
            if (network != null) {
                LOG.warnf("The provider's keys cannot be read: %s", network.getMessage());
                throw ExchangeException.unavailable();
            }
            LOG.debugf("A subject token was refused: %s", codes(invalid));
            throw ExchangeException.subjectToken();
        } catch (MalformedClaimException malformed) {
            LOG.debug("A subject token was refused: a claim has the wrong type");
            throw ExchangeException.subjectToken();
        }
    }

    /** jose4j's error codes; its messages quote the token, which belongs into no log. */
    private static List<Integer> codes(InvalidJwtException invalid) {
        return invalid.getErrorDetails().stream()
                .map(ErrorCodeValidator.Error::getErrorCode)
                .toList();
    }

    /** Keycloak marks the kind in the payload, RFC 9068 in the header; an ID token is neither. */
    private static void requireAccessToken(JwtContext context) throws MalformedClaimException {
        String kind = context.getJwtClaims().getStringClaimValue("typ");
        String type = context.getJoseObjects().getFirst().getHeader("typ");
        boolean access = kind != null
                ? kind.equals("Bearer")
                : type != null && type.toLowerCase(Locale.ROOT).matches("(application/)?at\\+jwt");
        if (!access) {
            LOG.debug("A subject token was refused: no access token");
            throw ExchangeException.subjectToken();
        }
    }

    private ProviderToken read(JwtClaims claims) throws MalformedClaimException {
        String name = claims.getStringClaimValue("name");
        String username = claims.getStringClaimValue("preferred_username");
        String clientId = claims.getStringClaimValue("azp");
        if (clientId == null) {
            clientId = claims.getStringClaimValue("client_id");
        }
        return new ProviderToken(
                claims.getIssuer(),
                claims.getSubject(),
                clientId,
                serviceAccount(claims, clientId, username),
                name == null ? username : name,
                claims.getStringClaimValue("email"),
                organizations(claims.getClaimValue(organizationClaim)),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
    }

    /**
     * Both marks are needed: the name alone could be a person's, and {@code azp} is the same in the
     * token of a person who uses the client.
     */
    private static boolean serviceAccount(JwtClaims claims, @Nullable String clientId, @Nullable String username)
            throws MalformedClaimException {
        return clientId != null
                && clientId.equals(claims.getStringClaimValue("client_id"))
                && (SERVICE_ACCOUNT + clientId).equalsIgnoreCase(username);
    }

    private static Set<String> organizations(@Nullable Object claim) {
        Set<String> named = new HashSet<>();
        if (claim instanceof String one) {
            named.add(one);
        } else if (claim instanceof Collection<?> several) {
            several.forEach(each -> named.add(String.valueOf(each)));
        } else if (claim instanceof Map<?, ?> bySlug) {
            bySlug.keySet().forEach(each -> named.add(String.valueOf(each)));
        }
        return named;
    }

    private static @Nullable Throwable network(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return cause;
            }
        }
        return null;
    }
}
