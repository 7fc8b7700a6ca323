package io.kpihealth.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the current request. */
@ApplicationScoped
public class CurrentCaller {
    private final CurrentIdentityAssociation association;

    CurrentCaller(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /**
     * @throws IllegalStateException outside an authenticated request
     */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("there is no authenticated caller"));
    }

    public Optional<Caller> find() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        SecurityIdentity identity = association.getIdentity();
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(of(token)) : Optional.empty();
    }

    static Caller of(JsonWebToken token) {
        String scope = token.getClaim("scope");
        return new Caller(
                String.valueOf(token.<Object>getClaim("actor")),
                UUID.fromString(token.getSubject()),
                uuid(token, "tenant_id"),
                uuid(token, "membership_id"),
                scope == null ? Set.of() : Set.of(scope.split(" ")),
                String.valueOf(token.getTokenID()));
    }

    private static @Nullable UUID uuid(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? null : UUID.fromString(value.toString());
    }
}
