package io.kpihealth.testkit;

import io.kpihealth.tenancy.Permissions;
import io.kpihealth.tenancy.Permissions.Role;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Internal tokens as tenants-service would issue them, and wrong ones. */
public final class Tokens {
    private static final long LIFETIME_SECONDS = 300;

    private Tokens() {}

    /** An owner's token of the tenant unless told otherwise. */
    public static Builder forTenant(UUID tenantId) {
        return new Builder("tenant", tenantId).role(Role.OWNER);
    }

    /** A token without a tenant. */
    public static String subject(UUID personId) {
        Builder builder = new Builder("subject", null);
        builder.subject = personId;
        builder.scopes = Permissions.subjectScopes();
        return builder.sign();
    }

    /** Builds one token; each wither changes the builder. */
    public static final class Builder {
        private final @Nullable UUID tenantId;
        private String type;
        private UUID subject = UUID.randomUUID();
        private UUID membership = UUID.randomUUID();
        private long membershipVersion = Long.MAX_VALUE;
        private String actor = "person";
        private String role = "";
        private Set<String> scopes = Set.of();
        private String issuer = "kpihealth";
        private String audience = "kpihealth";
        private long lifetime = LIFETIME_SECONDS;

        private Builder(String type, @Nullable UUID tenantId) {
            this.type = type;
            this.tenantId = tenantId;
        }

        public Builder role(Role newRole) {
            role = newRole.code();
            scopes = newRole.permissions();
            return this;
        }

        public Builder role(String code) {
            return role(Role.of(code).orElseThrow());
        }

        public Builder scopes(String... newScopes) {
            role = "";
            scopes = new TreeSet<>(Set.of(newScopes));
            return this;
        }

        public Builder person(UUID personId) {
            subject = personId;
            return this;
        }

        public Builder membership(UUID membershipId) {
            membership = membershipId;
            return this;
        }

        public Builder membershipVersion(long version) {
            membershipVersion = version;
            return this;
        }

        public Builder actor(String newActor) {
            actor = newActor;
            return this;
        }

        public Builder issuer(String newIssuer) {
            issuer = newIssuer;
            return this;
        }

        public Builder audience(String newAudience) {
            audience = newAudience;
            return this;
        }

        public Builder type(String newType) {
            type = newType;
            return this;
        }

        public Builder expired() {
            lifetime = -LIFETIME_SECONDS;
            return this;
        }

        public String sign() {
            long now = System.currentTimeMillis() / 1000;
            JwtClaimsBuilder claims = Jwt.issuer(issuer)
                    .audience(audience)
                    .subject(subject.toString())
                    .issuedAt(Math.min(now, now + lifetime))
                    .expiresAt(now + lifetime)
                    .claim("typ", type)
                    .claim("actor", actor)
                    .claim("scope", String.join(" ", scopes))
                    .claim("jti", UUID.randomUUID().toString());
            if (tenantId != null) {
                claims.claim("tenant_id", tenantId.toString())
                        .claim("membership_id", membership.toString())
                        .claim("membership_version", membershipVersion)
                        .claim("plan", "trial");
            }
            if (!role.isEmpty()) {
                claims.groups(role);
            }
            return claims.jws()
                    .keyId(TokenKeys.KEY_ID)
                    .algorithm(SignatureAlgorithm.ES256)
                    .header("typ", "at+jwt")
                    .sign(TokenKeys.privateKey());
        }
    }
}
