package io.kpihealth.tenancy;

import io.kpihealth.messaging.Broadcasts;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * What an internal token must say beyond signature, issuer, audience and expiry, which quarkus-oidc
 * has verified: its type, that nothing revoked it, and that a tenant header does not contradict it.
 * Requests that come before the revocations were read once wait for them: a service listens before it
 * is ready, and not everyone asks whether it is.
 */
@ApplicationScoped
class TokenCheck implements SecurityIdentityAugmentor {
    private static final Set<String> TYPES = Set.of("tenant", "subject", "operator", "service");
    private static final String TENANT_HEADER = "X-Tenant-ID";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Revocations revocations;
    private final Broadcasts broadcasts;

    TokenCheck(Revocations revocations, Broadcasts broadcasts) {
        this.revocations = revocations;
        this.broadcasts = broadcasts;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        if (broadcasts.caughtUp(Revocations.NAME)) {
            check(token, attributes);
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> {
            if (!broadcasts.awaitCaughtUp(Revocations.NAME, PATIENCE)) {
                throw ProblemException.of(CommonProblem.UNAVAILABLE, "The service is starting.")
                        .header("Retry-After", "1");
            }
            check(token, attributes);
            return identity;
        });
    }

    private void check(JsonWebToken token, Map<String, Object> attributes) {
        check(token);
        if (attributes.get(HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE) instanceof RoutingContext routing) {
            checkHeader(token, routing);
        }
    }

    private void check(JsonWebToken token) {
        Object type = token.getClaim("typ");
        if (type == null || !TYPES.contains(type.toString())) {
            throw new AuthenticationFailedException("not an internal token");
        }
        @Nullable Object tenant = token.getClaim("tenant_id");
        if (type.equals("tenant") != (tenant != null)) {
            throw new AuthenticationFailedException("type and tenant of the token disagree");
        }
        if (tenant == null) {
            return;
        }
        MDC.put("tenant", tenant.toString());
        Span.current().setAttribute("kpihealth.tenant", tenant.toString());
        Object membership = token.getClaim("membership_id");
        Object version = token.getClaim("membership_version");
        if (membership == null || version == null) {
            throw new AuthenticationFailedException("the token names no membership");
        }
        if (revocations.revoked(
                UUID.fromString(tenant.toString()),
                UUID.fromString(membership.toString()),
                Long.parseLong(version.toString()))) {
            throw new AuthenticationFailedException("the membership has changed since the token was made");
        }
    }

    private static void checkHeader(JsonWebToken token, RoutingContext routing) {
        String header = routing.request().getHeader(TENANT_HEADER);
        Object tenant = token.getClaim("tenant_id");
        if (header != null && tenant != null && !header.equals(tenant.toString())) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "X-Tenant-ID differs from the token's tenant.");
        }
    }
}
