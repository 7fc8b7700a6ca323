package io.kpihealth.gateway.token;

import com.github.benmanes.caffeine.cache.Ticker;
import io.kpihealth.gateway.GatewayConfig;
import io.kpihealth.gateway.token.TokenCache.Entry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Internal tokens for callers: from the cache, else by one exchange. */
@ApplicationScoped
public class InternalTokens {
    private final GatewayConfig.Exchange config;
    private final Vertx vertx;
    private final TokenExchange exchange;
    private final TokenClaims claims;
    private final Clock clock;
    private final TokenCache cache;

    InternalTokens(GatewayConfig config, Vertx vertx, TokenExchange exchange, TokenClaims claims) {
        this.config = config.exchange();
        this.vertx = vertx;
        this.exchange = exchange;
        this.claims = claims;
        this.clock = Clock.systemUTC();
        this.cache = new TokenCache(this.config.cacheSize(), clock, Ticker.systemTicker());
    }

    /**
     * Completes on the caller's context; fails with {@link ExchangeFailure}.
     *
     * @param organization null for a subject token
     */
    public Future<InternalToken> get(String bearer, @Nullable String organization) {
        TokenKey key = TokenKey.of(bearer, organization);
        CompletableFuture<Entry> entry = cache.get(key, missing -> load(bearer, missing));
        return Future.fromCompletionStage(entry, vertx.getOrCreateContext()).map(Entry::token);
    }

    /** After a service refused a token: the next request exchanges again. */
    public void forget(String bearer, @Nullable String organization) {
        cache.evict(TokenKey.of(bearer, organization));
    }

    /** After the caller changed what the exchange answers, without an event that would tell. */
    public void forgetAll(String bearer) {
        cache.evictBearer(TokenKey.of(bearer, null).bearerHash());
    }

    void membershipChanged(UUID membershipId, @Nullable UUID personId) {
        cache.evictMembership(membershipId);
        if (personId != null) {
            // Also the tokens of the person's other choices: which tenant is the default may have changed.
            cache.evictSubject(personId.toString());
        }
    }

    void tenantChanged(UUID tenantId) {
        cache.evictTenant(tenantId);
    }

    private CompletableFuture<Entry> load(String bearer, TokenKey key) {
        return exchange.exchange(bearer, key.organization())
                .map(token -> {
                    if (key.organization() != null && !key.isDefaultChoice()) {
                        // tenants-service remembers the choice as the caller's new default.
                        cache.evict(new TokenKey(key.bearerHash(), TokenKey.DEFAULT));
                    }
                    return new Entry(token, usableUntil(bearer, key, token));
                })
                .toCompletionStage()
                .toCompletableFuture();
    }

    private Instant usableUntil(String bearer, TokenKey key, InternalToken token) {
        Instant end = token.expiresAt().minus(config.expiryMargin());
        // The internal token must not outlive the provider's token that it stands for.
        Instant provider = claims.expiry(bearer).orElse(end);
        Instant choice = key.isDefaultChoice() ? clock.instant().plus(config.defaultChoiceTtl()) : end;
        return earliest(end, provider, choice);
    }

    private static Instant earliest(Instant a, Instant b, Instant c) {
        Instant first = a.isBefore(b) ? a : b;
        return first.isBefore(c) ? first : c;
    }
}
