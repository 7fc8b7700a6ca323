package io.kpihealth.tenants.token;

import io.kpihealth.messaging.RunMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The keys in use: all of the folder are published, the newest that is published long enough signs. */
@ApplicationScoped
class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final TokensConfig config;
    private final Clock clock;
    private final Optional<KeyFolder> folder;
    private final RunMode mode;
    private volatile Scan scan = new Scan(List.of(), Instant.EPOCH);

    private record Scan(List<SigningKey> keys, Instant at) {}

    SigningKeys(TokensConfig config, Clock clock, RunMode mode) {
        this.mode = mode;
        this.config = config;
        this.clock = clock;
        this.folder = config.keys().map(KeyFolder::new);
    }

    @Startup
    void requireOne() throws IOException, GeneralSecurityException {
        if (mode.migratesOnly()) {
            return; // the migration step holds no keys
        }
        if (folder.isPresent() && config.generate() && folder.get().read().isEmpty()) {
            folder.get().generate(clock.instant());
        }
        if (published().isEmpty()) {
            throw new IllegalStateException("kpihealth.tokens.keys names a folder without a key");
        }
    }

    List<SigningKey> published() {
        Instant now = clock.instant();
        if (scan.at().plus(config.rescan()).isBefore(now)) {
            scan = new Scan(readOrKeep(), now);
        }
        return scan.keys();
    }

    SigningKey signing() {
        return choose(published(), clock.instant().minus(config.publishAhead()));
    }

    /** The first key of all need not wait: nobody holds an older set. */
    static SigningKey choose(List<SigningKey> oldestFirst, Instant publishedBefore) {
        return oldestFirst.reversed().stream()
                .filter(key -> !key.published().isAfter(publishedBefore))
                .findFirst()
                .orElseGet(oldestFirst::getFirst);
    }

    private List<SigningKey> readOrKeep() {
        try {
            List<SigningKey> read = folder.isPresent() ? folder.get().read() : List.of();
            return read.isEmpty() ? scan.keys() : read;
        } catch (IOException | GeneralSecurityException unreadable) {
            LOG.error("The folder of signing keys cannot be read; the keys known stay in use", unreadable);
            return scan.keys();
        }
    }
}
