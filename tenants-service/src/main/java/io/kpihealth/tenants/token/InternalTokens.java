package io.kpihealth.tenants.token;

import io.kpihealth.tenants.token.Grant.Seat;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs the tokens that the services accept. */
@ApplicationScoped
class InternalTokens {
    private static final String NAME = "kpihealth";

    private final SigningKeys keys;

    InternalTokens(SigningKeys keys) {
        this.keys = keys;
    }

    String sign(Grant grant, Instant now, Instant expires) {
        @Nullable Seat seat = grant.seat();
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(NAME)
                .audience(NAME)
                .subject(grant.subject().toString())
                .issuedAt(now)
                .expiresAt(expires)
                .claim("jti", UUID.randomUUID().toString())
                .claim("typ", seat == null ? "subject" : "tenant")
                .claim("actor", grant.actor())
                .claim("scope", String.join(" ", grant.scopes()));
        if (seat != null) {
            claims.claim("tenant_id", seat.tenantId().toString())
                    .claim("membership_id", seat.membershipId().toString())
                    .claim("membership_version", seat.version())
                    .claim("plan", seat.plan());
            if (seat.role() != null) {
                claims.groups(Set.of(seat.role()));
            }
        }
        SigningKey key = keys.signing();
        return claims.jws()
                .keyId(key.kid())
                .algorithm(SignatureAlgorithm.ES256)
                .header("typ", "at+jwt")
                .sign(key.privateKey());
    }
}
