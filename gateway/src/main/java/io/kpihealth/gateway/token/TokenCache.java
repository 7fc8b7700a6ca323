package io.kpihealth.gateway.token;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Internal tokens by caller and organisation. Callers that ask for the same key at once share one exchange; a failed one
 * is not kept.
 */
final class TokenCache {
    /** A token with the instant up to which it may be handed out. */
    record Entry(InternalToken token, Instant usableUntil) {}

    private final AsyncCache<TokenKey, Entry> cache;

    TokenCache(long size, Clock clock, Ticker ticker) {
        cache = Caffeine.newBuilder()
                .maximumSize(size)
                .ticker(ticker)
                .expireAfter(Expiry.<TokenKey, Entry>creating((key, entry) -> remaining(entry, clock)))
                .buildAsync();
    }

    CompletableFuture<Entry> get(TokenKey key, Function<TokenKey, CompletableFuture<Entry>> load) {
        return cache.get(key, (missing, executor) -> load.apply(missing));
    }

    void evict(TokenKey key) {
        cache.asMap().remove(key);
    }

    /** Every token got with this provider's token: its holder chose another default tenant, for instance. */
    void evictBearer(String bearerHash) {
        cache.asMap().keySet().removeIf(key -> key.bearerHash().equals(bearerHash));
    }

    void evictTenant(UUID tenantId) {
        evict(token -> tenantId.equals(token.tenantId()));
    }

    void evictMembership(UUID membershipId) {
        evict(token -> membershipId.equals(token.membershipId()));
    }

    void evictSubject(String subject) {
        evict(token -> subject.equals(token.subject()));
    }

    private void evict(Predicate<InternalToken> affected) {
        cache.asMap().forEach((key, future) -> {
            // An exchange on its way may answer from before the change, so its result is not kept either. Whoever waits
            // for it still gets it; the services themselves refuse a token that is older than the membership.
            boolean unsure = !future.isDone();
            if (unsure
                    || (!future.isCompletedExceptionally()
                            && affected.test(future.join().token()))) {
                cache.asMap().remove(key, future);
            }
        });
    }

    private static Duration remaining(Entry entry, Clock clock) {
        Duration left = Duration.between(clock.instant(), entry.usableUntil());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
